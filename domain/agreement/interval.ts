import { addUnit, alphaOf, noCoincidences, type Difference } from './alpha'
import { byCode } from './rated'

/** The ends of a 95 % interval. */
export interface Interval {
  low: number
  high: number
}

const resamples = 2_000
/** More resamples without any variation than this, and the interval would speak of the others alone. */
const undefinedShare = 0.05

/**
 * A 95 % percentile bootstrap interval of α: whole units are drawn with replacement, as many as there are, 2,000
 * times (A. F. Hayes & K. Krippendorff, "Answering the Call for a Standard Reliability Measure for Coding Data",
 * 2007, in order to say what other claims of the kind might have given). The draws are seeded by the units,
 * so that the same data gives the same interval. `null` where α is undefined, or in more than 5 % of the draws.
 */
export function alphaInterval(
  units: readonly (readonly number[])[],
  difference: Difference,
): Interval | null {
  // Sorted: the draws must not depend on the order in which the database answered.
  const pairable = units.filter((unit) => unit.length > 1).sort((a, b) => byCode(a.join(' '), b.join(' ')))
  const size = Math.max(0, ...pairable.flat().map((value) => value + 1))
  const kinds = new Map<string, { unit: readonly number[]; index: number }>()
  const kindOf = pairable.map((unit) => {
    const name = unit.join(' ')
    const kind = kinds.get(name) ?? { unit, index: kinds.size }
    kinds.set(name, kind)
    return kind.index
  })
  if (kinds.size === 0) return null
  const random = randomNumbers(seedOf(pairable.map((unit) => unit.join(' ')).join('\n')))
  const found: number[] = []
  for (let round = 0; round < resamples; round++) {
    const drawn = new Uint32Array(kinds.size)
    for (let draw = 0; draw < kindOf.length; draw++) {
      const kind = kindOf[Math.floor(random() * kindOf.length)] ?? 0
      drawn[kind] = (drawn[kind] ?? 0) + 1
    }
    const coincidences = noCoincidences(size)
    for (const { unit, index } of kinds.values()) if (drawn[index]) addUnit(coincidences, unit, drawn[index])
    const alpha = alphaOf(coincidences, difference)
    if (alpha !== null) found.push(alpha)
  }
  if (found.length < resamples * (1 - undefinedShare)) return null
  found.sort((a, b) => a - b)
  const at = (share: number) => found[Math.ceil(share * found.length) - 1] ?? 0
  return { low: at(0.025), high: at(0.975) }
}

/** 32 bits of a text (FNV-1a over its code units): a seed, no protection of anything. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Numbers in [0, 1) that follow from the seed (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
