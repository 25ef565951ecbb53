import { useSyncExternalStore } from 'react'

/** A value that components watch: every change replaces it and tells them. */
export class Observable<T extends object> {
  private readonly listeners = new Set<() => void>()

  constructor(private value: T) {}

  readonly get = (): T => this.value

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(change: Partial<T>): void {
    this.replace({ ...this.value, ...change })
  }

  replace(value: T): void {
    if (value === this.value) return
    this.value = value
    for (const listener of [...this.listeners]) listener()
  }
}

export function useObservable<T extends object>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get, observable.get)
}
