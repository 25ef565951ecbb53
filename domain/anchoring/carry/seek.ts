import { align } from './align'
import type { Alignment } from './alignment'
import type { TokenRange } from './locate'
import type { Tokens } from './tokens'

/** A place where the words may stand, and what speaks for it. */
export interface Found extends TokenRange {
  likeness: number
  /** How much the words say that follow it without a break on either side as they do around the words sought. */
  context: number
  contextShare: number
  /** Whether the words there have another origin: their sentence stood in the text before as well. */
  claimed: boolean
}

/** Words to be sought: a range of the tokens, with its surroundings. */
export interface Sought {
  tokens: Tokens
  range: TokenRange
}

/** Where each word of a text stands. */
export interface Postings {
  from: Int32Array
  places: Int32Array
}

const contextTokens = 10
// Words that stand in more places than this are sought by others beside them.
const mostPlaces = 4000
const mostFound = 64

/** The places of each id of the vocabulary. Linear in the text. */
export function makePostings({ ids, count }: Tokens, size: number): Postings {
  const from = new Int32Array(size + 2)
  for (let at = 0; at < count; at++) from[(ids[at] ?? 0) + 2] = (from[(ids[at] ?? 0) + 2] ?? 0) + 1
  for (let id = 2; id < from.length; id++) from[id] = (from[id] ?? 0) + (from[id - 1] ?? 0)
  const places = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    const slot = (ids[at] ?? 0) + 1
    const next = from[slot] ?? 0
    places[next] = at
    from[slot] = next + 1
  }
  return { from, places }
}

function placesOf({ from, places }: Postings, id: number): Int32Array {
  if (id + 1 >= from.length) return new Int32Array(0)
  return places.subarray(from[id], from[id + 1])
}

/** Every place of these very words, the first 64 of them. */
export function seekSame(alignment: Alignment, postings: Postings, { tokens, range }: Sought): Found[] {
  const { after } = alignment
  const length = range.to - range.from
  const rarest = rareTokens(postings, tokens, range)[0]
  if (!rarest || rarest.places.length > mostPlaces) return []
  const found: Found[] = []
  for (const place of rarest.places) {
    const from = place - (rarest.at - range.from)
    if (from < 0 || from + length > after.count) continue
    let at = 0
    while (at < length && after.ids[from + at] === tokens.ids[range.from + at]) at++
    if (at < length) continue
    found.push(weighPlace(alignment, { tokens, range }, { from, to: from + length }, 1))
    if (found.length === mostFound) break
  }
  return found
}

function rareTokens(postings: Postings, { ids }: Tokens, { from, to }: TokenRange) {
  const all: { at: number; places: Int32Array }[] = []
  const seen = new Set<number>()
  for (let at = from; at < to; at++) {
    const id = ids[at] ?? 0
    if (seen.has(id)) continue
    seen.add(id)
    all.push({ at, places: placesOf(postings, id) })
  }
  return all.sort((a, b) => a.places.length - b.places.length)
}

const rareWords = 12
const mostVotes = 40
const mostTried = 3

/** Places with words much like these: where several of the rare ones stand in the same distances. */
export function seekAlike(alignment: Alignment, postings: Postings, { tokens, range }: Sought): Found[] {
  const { after, vocabulary } = alignment
  const length = range.to - range.from
  const votes = new Map<number, number>()
  const rare = rareTokens(postings, tokens, range).filter(
    ({ places }) => places.length > 0 && places.length <= mostVotes,
  )
  for (const { at, places } of rare.slice(0, rareWords)) {
    const weight = vocabulary.weights[tokens.ids[at] ?? 0] ?? 0
    for (const place of places) {
      const cell = Math.floor((place - (at - range.from) + length) / (length + 1))
      votes.set(cell, (votes.get(cell) ?? 0) + weight)
      votes.set(cell + 1, (votes.get(cell + 1) ?? 0) + weight)
    }
  }
  const tried = [...votes].sort((a, b) => b[1] - a[1]).slice(0, mostTried)
  const found: Found[] = []
  const ids = tokens.ids.subarray(range.from, range.to)
  const all = ids.reduce((sum, id) => sum + (vocabulary.weights[id] ?? 0), 0)
  for (const [cell] of tried) {
    const low = Math.max(0, (cell - 2) * (length + 1))
    const high = Math.min(after.count, (cell + 2) * (length + 1))
    const map = align(ids, after.ids.subarray(low, high), vocabulary.weights, 1)
    let from = -1
    let to = -1
    let common = 0
    for (let at = 0; at < map.length; at++) {
      const place = map[at] ?? -1
      if (place < 0) continue
      if (from < 0) from = low + place
      to = low + place + 1
      common += vocabulary.weights[ids[at] ?? 0] ?? 0
    }
    if (from < 0 || found.some((other) => from < other.to && to > other.from)) continue
    let there = 0
    for (let at = from; at < to; at++) there += vocabulary.weights[after.ids[at] ?? 0] ?? 0
    found.push(weighPlace(alignment, { tokens, range }, { from, to }, (2 * common) / (all + there)))
  }
  return found
}

function weighPlace(alignment: Alignment, sought: Sought, place: TokenRange, likeness: number): Found {
  const { after, claimed: taken, vocabulary } = alignment
  const { tokens, range } = sought
  let claimed = 0
  for (let at = place.from; at < place.to; at++) claimed += taken[at] ?? 0
  let context = 0
  let available = 0
  for (const [step, own, there] of [
    [-1, range.from - 1, place.from - 1],
    [1, range.to, place.to],
  ] as const) {
    let unbroken = true
    for (let at = 0; at < contextTokens; at++) {
      const id = tokens.ids[own + step * at]
      if (id === undefined) break
      const weight = vocabulary.weights[id] ?? 0
      available += weight
      unbroken &&= after.ids[there + step * at] === id
      if (unbroken) context += weight
    }
  }
  return {
    ...place,
    likeness,
    context,
    contextShare: available === 0 ? 1 : context / available,
    claimed: 2 * claimed > place.to - place.from,
  }
}
