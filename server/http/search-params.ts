type Values = Record<string, string | string[] | undefined>

/** The one text of a page's parameter; the first where it is repeated, empty where it is not there. */
export function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 500) ?? ''
}

/** A page's parameter when it is one of these, else empty. */
export function oneOf<T extends string>(value: string | string[] | undefined, known: readonly T[]): T | '' {
  return known.find((candidate) => candidate === textOf(value)) ?? ''
}

/** An address of ours with these parameters; empty ones are left out. */
export function addressWith(path: string, values: Values): string {
  const named = Object.entries(values).map(([name, value]): [string, string] => [name, textOf(value)])
  const query = new URLSearchParams(named.filter(([, value]) => value !== '')).toString()
  return query ? `${path}?${query}` : path
}
