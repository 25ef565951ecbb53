import { foldText } from '../anchoring/fold'
import { canonicalAddress } from './address'

/** What of a source says whether it is another one. */
export interface Likeness {
  id: string
  url: string | null
  title: string | null
  publisher: string | null
}

/** A title or name as far as two of them are the same: without case, typography, accents and final points. */
function foldName(value: string | null): string {
  const folded = foldText(value ?? '')
    .folded.normalize('NFKD')
    .replace(/\p{M}/gu, '')
  return folded
    .toLowerCase()
    .replace(/[.\s]$/u, '')
    .trim()
}

/** An address without what seldom makes another page: the scheme, `www.` and a slash at the end. */
function foldAddress(value: string | null): string {
  const canonical = value === null ? null : canonicalAddress(value)
  if (canonical === null) return ''
  return canonical.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/**
 * The sources that are probably one and the same, in groups of two and more: the same address but for its scheme,
 * `www.` or last slash, or the same title by the same publisher. Groups and members keep the order that they came in;
 * titles without a publisher, and addresses that differ, are not the same.
 */
export function findDuplicates(sources: readonly Likeness[]): string[][] {
  const leaderOf = new Map<string, string>()
  const groupOf = new Map<string, string>()
  const find = (id: string): string => {
    let leader = id
    for (let next = groupOf.get(leader); next !== undefined && next !== leader; next = groupOf.get(leader))
      leader = next
    return leader
  }
  for (const source of sources) {
    groupOf.set(source.id, source.id)
    for (const key of keysOf(source)) {
      const leader = leaderOf.get(key)
      if (leader === undefined) leaderOf.set(key, source.id)
      else groupOf.set(find(source.id), find(leader))
    }
  }
  const groups = new Map<string, string[]>()
  for (const { id } of sources) groups.set(find(id), [...(groups.get(find(id)) ?? []), id])
  return [...groups.values()].filter((ids) => ids.length > 1)
}

function keysOf({ url, title, publisher }: Likeness): string[] {
  const address = foldAddress(url)
  const [name, outlet] = [foldName(title), foldName(publisher)]
  return [
    ...(address === '' ? [] : [`address ${address}`]),
    ...(name === '' || outlet === '' ? [] : [`title ${name}\n${outlet}`]),
  ]
}
