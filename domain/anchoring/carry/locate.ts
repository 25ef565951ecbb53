import { firstWhere } from '../segments'
import { order, type Alignment } from './alignment'
import { kind, type Tokens } from './tokens'

/** A stretch of tokens, `[from, to)`. */
export interface TokenRange {
  from: number
  to: number
}

/** Where the words of a stretch of `before` came to stand, and what speaks for it. */
export interface Located extends TokenRange {
  /** The share of the words there and here that are the same, by weight, from 0 to 1. */
  likeness: number
  /** The share of the words around it in its sentence that came to stand around it again; `null` where it has none. */
  support: number | null
  /** How much the words that follow it without a break on either side say, up to `contextTokens` each. */
  context: number
  /** The same as a share of what there was. */
  contextShare: number
  moved: boolean
  /** Whether its whole sentence was found. */
  whole: boolean
}

const contextTokens = 6
// The sentence around a span is looked at so far.
const mostAround = 40
// At this distance a word says half as much about the place.
const nearWords = 8
// Words in a row may drift apart by so much before they are taken for two stretches.
const mostDrift = 24

/** The heaviest stretch of partners in order. */
interface Group {
  first: number
  last: number
  weight: number
  moved: number
}

/** The tokens that `[start, end)` of the text touches. */
export function touched({ starts, ends, count }: Tokens, start: number, end: number): TokenRange {
  const from = firstWhere(count, (at) => (ends[at] ?? 0) > start)
  const to = firstWhere(count, (at) => (starts[at] ?? 0) >= end)
  return { from, to: Math.max(from, to) }
}

/** Where the alignment puts these tokens of `before`; `null` where it puts neither them nor both their neighbours. */
export function locate(alignment: Alignment, range: TokenRange): Located | null {
  const group = heaviestGroup(alignment, range)
  if (!group) return between(alignment, range)
  const place = widen(alignment, range, group)
  return describe(alignment, range, place, group)
}

function heaviestGroup(
  { map, orders, before, vocabulary }: Alignment,
  { from, to }: TokenRange,
): Group | null {
  const groups: Group[] = []
  const drift = mostDrift + (to - from)
  for (let at = from; at < to; at++) {
    const place = map[at] ?? -1
    if (place < 0) continue
    const weight = vocabulary.weights[before.ids[at] ?? 0] ?? 0
    const moved = orders[at] === order.moved ? weight : 0
    const group = groups.find(({ last }) => {
      const reached = map[last] ?? 0
      return place > reached && place - reached <= at - last + drift
    })
    if (group) {
      group.last = at
      group.weight += weight
      group.moved += moved
    } else if (groups.length < 16) groups.push({ first: at, last: at, weight, moved })
  }
  return groups.reduce<Group | null>(
    (best, group) => (best && best.weight >= group.weight ? best : group),
    null,
  )
}

/** What stands in place of words that were replaced whole: what is between the places of their neighbours. */
function between(alignment: Alignment, range: TokenRange): Located | null {
  const { map, before, sentenceOf } = alignment
  let left = range.from - 1
  let right = range.to
  while (left >= 0 && (map[left] ?? -1) < 0) left--
  while (right < before.count && (map[right] ?? -1) < 0) right++
  const sentence = sentenceOf[range.from]
  if (sentenceOf[left] !== sentence || sentenceOf[right] !== sentence || sentence === undefined) return null
  // The words of the span and no more were replaced.
  if (range.from - left > 2 || right - range.to > 1) return null
  const from = (map[left] ?? 0) + 1
  const to = map[right] ?? 0
  if (from >= to || to - from > 2 * (range.to - range.from) + 4) return null
  const moved = alignment.orders[left] === order.moved ? 1 : 0
  return describe(alignment, range, { from, to }, { first: left, last: left, weight: 0, moved })
}

/** From the words with a partner to those that were replaced at either edge. */
function widen(alignment: Alignment, { from, to }: TokenRange, { first, last }: Group): TokenRange {
  const { map } = alignment
  const start = map[first] ?? 0
  const end = (map[last] ?? 0) + 1
  return {
    from: first === from ? start : start - replacedLeft(alignment, from, first),
    to: last === to - 1 ? end : end + replacedRight(alignment, last, to),
  }
}

/** How many tokens of `after` stand for `[from, first)`, left of the partner of `first`. */
function replacedLeft(
  { map, after, back, sentenceOf, sentenceOfAfter }: Alignment,
  from: number,
  first: number,
) {
  const place = map[first] ?? 0
  // What is replaced reaches as far left as the last word with a partner.
  let known = first - 1
  while (known >= 0 && (map[known] ?? -1) < 0 && sentenceOf[known] === sentenceOf[first]) known--
  const inSentence = known >= 0 && sentenceOf[known] === sentenceOf[first]
  let free = 0
  while (place - free > 0 && (back[place - free - 1] ?? -1) < 0) {
    if (sentenceOfAfter[place - free - 1] !== sentenceOfAfter[place]) break
    free++
  }
  if (inSentence && (map[known] ?? -1) !== place - free - 1) return 0
  return shareOf(free, first - from, first - known - 1, (count) => isSign(after, place - count))
}

/** How many tokens of `after` stand for `(last, to)`, right of the partner of `last`. */
function replacedRight(alignment: Alignment, last: number, to: number) {
  const { map, before, after, back, sentenceOf, sentenceOfAfter } = alignment
  const place = map[last] ?? 0
  let known = last + 1
  while (known < before.count && (map[known] ?? -1) < 0 && sentenceOf[known] === sentenceOf[last]) known++
  const inSentence = known < before.count && sentenceOf[known] === sentenceOf[last]
  let free = 0
  while (place + free + 1 < after.count && (back[place + free + 1] ?? -1) < 0) {
    if (sentenceOfAfter[place + free + 1] !== sentenceOfAfter[place]) break
    free++
  }
  if (inSentence && (map[known] ?? -1) !== place + free + 1) return 0
  return shareOf(free, to - last - 1, known - last - 1, (count) => isSign(after, place + count))
}

/** The part of `free` tokens that stands for `own` of `all` replaced ones; never ending on a sign. */
function shareOf(free: number, own: number, all: number, isSignAt: (count: number) => boolean): number {
  let count = own >= all ? free : Math.ceil((free * own) / all)
  if (count > 3 * own + 4) return 0
  while (count > 0 && isSignAt(count)) count--
  return count
}

function isSign({ kinds }: Tokens, at: number): boolean {
  return kinds[at] === kind.mark
}

/** What speaks for this place. */
function describe(alignment: Alignment, range: TokenRange, place: TokenRange, group: Group): Located {
  const { map, before, after, vocabulary, whole } = alignment
  const weigh = ({ ids }: Tokens, { from, to }: TokenRange) => {
    let sum = 0
    for (let at = from; at < to; at++) sum += vocabulary.weights[ids[at] ?? 0] ?? 0
    return sum
  }
  const both = weigh(before, range) + weigh(after, place)
  const around = supportAround(alignment, range, place)
  let context = 0
  let available = 0
  for (let at = 1; at <= contextTokens && range.from - at >= 0; at++) {
    const weight = vocabulary.weights[before.ids[range.from - at] ?? 0] ?? 0
    available += weight
    if (map[range.from - at] === place.from - at && place.from >= at && available === weight + context)
      context += weight
  }
  const leftContext = context
  const leftAvailable = available
  for (let at = 0; at < contextTokens && range.to + at < before.count; at++) {
    const weight = vocabulary.weights[before.ids[range.to + at] ?? 0] ?? 0
    const unbroken = available - leftAvailable === context - leftContext
    available += weight
    if (map[range.to + at] === place.to + at && unbroken) context += weight
  }
  return {
    ...place,
    likeness: both === 0 ? 0 : (2 * group.weight) / both,
    support: around,
    context,
    contextShare: available === 0 ? 1 : context / available,
    moved: 2 * group.moved > group.weight,
    whole: whole[group.first] === 1,
  }
}

/** The share of the other words of the sentence that came to stand near the place; `null` where there are none. */
function supportAround(alignment: Alignment, { from, to }: TokenRange, place: TokenRange): number | null {
  const { map, before, sentenceOf, vocabulary } = alignment
  let all = 0
  let near = 0
  const look = (at: number, distance: number, expected: number) => {
    const nearness = nearWords / (nearWords + distance)
    const weight = nearness * (vocabulary.weights[before.ids[at] ?? 0] ?? 0)
    all += weight
    const there = map[at] ?? -1
    if (there >= 0 && Math.abs(there - expected) <= 4 + distance) near += weight
  }
  for (let at = from - 1; at >= 0 && from - at <= mostAround && sentenceOf[at] === sentenceOf[from]; at--)
    look(at, from - 1 - at, place.from + at - from)
  for (let at = to; at - to < mostAround && sentenceOf[at] === sentenceOf[to - 1]; at++)
    look(at, at - to, place.to + at - to)
  return all === 0 ? null : near / all
}
