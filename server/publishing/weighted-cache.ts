interface Kept<Value> {
  value: Value
  weight: number
}

/** Keeps what was made until the weights of all pass the limit; what was longest not asked for goes first. */
export class WeightedCache<Value> {
  private readonly kept = new Map<string, Kept<Value>>()
  private readonly making = new Map<string, Promise<Value>>()
  private weight = 0

  constructor(private readonly limit: number) {}

  /** What is kept under a key, or what `make` makes, which runs once for all who ask meanwhile. */
  get(key: string, make: () => Promise<Kept<Value>>): Promise<Value> {
    const found = this.kept.get(key)
    if (found) {
      this.kept.delete(key)
      this.kept.set(key, found)
      return Promise.resolve(found.value)
    }
    const underway = this.making.get(key)
    if (underway) return underway
    const made = make()
      .then((fresh) => {
        this.keep(key, fresh)
        return fresh.value
      })
      .finally(() => this.making.delete(key))
    this.making.set(key, made)
    return made
  }

  private keep(key: string, fresh: Kept<Value>): void {
    if (fresh.weight > this.limit) return
    this.kept.set(key, fresh)
    this.weight += fresh.weight
    for (const [oldest, { weight }] of this.kept) {
      if (this.weight <= this.limit) return
      this.kept.delete(oldest)
      this.weight -= weight
    }
  }
}
