import { isRecord } from '../../exports/restore/re-anchor'

export type Json = Record<string, unknown>

/** A member under its plain name or, in expanded JSON-LD, under `@name`. */
export function member(value: Json, name: string): unknown {
  return value[name] ?? value[`@${name}`]
}

/** One value or a list of them, as a list; nothing is an empty one. JSON-LD means the same by both. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The objects among one value or a list. */
export function recordsOf(value: unknown): Json[] {
  return listOf(value).filter(isRecord)
}

/** Text that is more than white space; `null` for everything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** The names of types or motivations, without the prefix of the vocabulary. */
export function namesOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    const name = isRecord(one) ? textOf(member(one, 'id')) : textOf(one)
    return name === null ? [] : [name.replace(/^(?:oa:|https?:\/\/www\.w3\.org\/ns\/oa#)/, '')]
  })
}

/** Any time with a zone as an instant in UTC; `null` for what is none. */
export function instantOf(value: unknown): string | null {
  const text = textOf(value)
  if (text === null || text.length > 40) return null
  const at = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(text) ? Date.parse(`${text}Z`) : Date.parse(text)
  const isKept = at >= Date.UTC(1970, 0, 1) && at < Date.UTC(3000, 0, 1)
  return isKept ? new Date(at).toISOString() : null
}

/** Who made something: a name, an agent with one, or several. */
export function authorOf(value: unknown): string | null {
  const names = listOf(value).flatMap((one) => {
    if (!isRecord(one)) return textOf(one) ?? []
    const named = ['name', 'nickname', 'nick', 'foaf:name', 'schema:name', 'id', '@id', 'email']
    return named.map((field) => textOf(listOf(one[field])[0])).find((name) => name !== null) ?? []
  })
  return names.length > 0 ? names.join(', ') : null
}
