import { isRecord } from '../../exports/restore/re-anchor'
import type { Selector, Target } from '../annotation'
import { listOf, member, namesOf, recordsOf, textOf, type Json } from './json'

/** How deep selectors may refine each other, and pages may lead to pages; what is deeper is nobody's. */
export const deepest = 20

/** In what a position counts: the model's code points of the text, or the units of a page that we do not have. */
type Unit = 'code-point' | 'page'

/** The targets that a specific resource, an address or a set of them names. */
export function targetsOf(value: unknown, unit: Unit, depth = 0): Target[] {
  return listOf(value).flatMap((one): Target[] => {
    if (depth > deepest) return []
    if (typeof one === 'string') return [{ ways: fragmentWays(one) }]
    if (!isRecord(one)) return []
    const items = member(one, 'items')
    if (items !== undefined) {
      const targets = targetsOf(items, unit, depth + 1)
      // Of a choice the first is meant unless the reader prefers another, so all of its ways come to one.
      return namesOf(member(one, 'type')).includes('Choice')
        ? [{ ways: targets.flatMap(({ ways }) => ways) }]
        : targets
    }
    const given = member(one, 'selector') ?? refinedStates(one)
    if (given === undefined)
      return [{ ways: fragmentWays(textOf(member(one, 'source') ?? member(one, 'id')) ?? '') }]
    return [{ ways: listOf(given).flatMap((selector) => selectorsOf(selector, unit, undefined, 0)) }]
  })
}

/** A state may be refined by a selector, which is then the only one. */
function refinedStates(target: Json): unknown {
  const refined = recordsOf(member(target, 'state')).flatMap((state) => listOf(state.refinedBy))
  return refined.length > 0 ? refined : undefined
}

/** The ways that one selector stands for: itself, or, refined, what it is refined by within it. */
function selectorsOf(value: unknown, unit: Unit, within: Selector | undefined, depth: number): Selector[] {
  if (depth > deepest) return []
  if (typeof value === 'string') return [{ kind: 'unsupported', type: 'address' }]
  if (!isRecord(value)) return []
  const items = member(value, 'items')
  if (items !== undefined) return listOf(items).flatMap((item) => selectorsOf(item, unit, within, depth + 1))
  const own = selectorOf(value, unit, within, depth)
  const refining = listOf(value.refinedBy)
  if (refining.length === 0) return own
  return own.flatMap((outer) => refining.flatMap((inner) => selectorsOf(inner, unit, outer, depth + 1)))
}

function selectorOf(value: Json, unit: Unit, within: Selector | undefined, depth: number): Selector[] {
  const inside = within === undefined ? {} : { within }
  const types = namesOf(member(value, 'type'))
  const type = types[0] ?? 'selector'
  if (types.includes('TextQuoteSelector')) {
    const exact = textOf(value.exact)
    if (exact === null) return []
    const [prefix, suffix] = [textOf(value.prefix), textOf(value.suffix)]
    const quote = { exact, ...(prefix === null ? {} : { prefix }), ...(suffix === null ? {} : { suffix }) }
    return [{ kind: 'quote', quote, ...inside }]
  }
  if (types.includes('TextPositionSelector')) {
    const [start, end] = [value.start, value.end]
    return isOffset(start) && isOffset(end) ? [{ kind: 'position', unit, start, end, ...inside }] : []
  }
  if (types.includes('RangeSelector')) {
    const [from] = selectorsOf(listOf(value.startSelector)[0], unit, within, depth + 1)
    const [to] = selectorsOf(listOf(value.endSelector)[0], unit, within, depth + 1)
    return from && to ? [{ kind: 'range', from, to }] : [{ kind: 'unsupported', type }]
  }
  if (types.includes('FragmentSelector')) {
    const ways = fragmentWays(`#${textOf(value.value) ?? ''}`, within)
    return ways.length > 0 ? ways : [{ kind: 'unsupported', type }]
  }
  return [{ kind: 'unsupported', type }]
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/**
 * What the fragment of an address says of a text: a text fragment (`#:~:text=prefix-,start,end,-suffix`) or the
 * characters of plain text (RFC 5147, `#char=10,20`). Any other fragment says nothing.
 */
function fragmentWays(address: string, within?: Selector): Selector[] {
  const inside = within === undefined ? {} : { within }
  const hash = address.slice(0, 8_192).indexOf('#')
  if (hash < 0) return []
  const fragment = address.slice(hash + 1)
  const characters = /^char=(\d{1,9}),(\d{1,9})(?:;|$)/.exec(fragment)
  if (characters) {
    const [start, end] = [Number(characters[1]), Number(characters[2])]
    return [{ kind: 'position', unit: 'code-point', start, end, ...inside }]
  }
  const at = fragment.indexOf(':~:text=')
  if (at < 0) return []
  const parts =
    fragment
      .slice(at + 8)
      .split('&', 1)[0]
      ?.split(',')
      .map(decoded) ?? []
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined
  const [exact = '', last] = parts
  if (exact === '' || last !== undefined) return [{ kind: 'unsupported', type: 'text fragment' }]
  const quote = { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) }
  return [{ kind: 'quote', quote, ...inside }]
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
