import type { VerifiedClaims } from '../testing/verified-claims'

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu al en ir os un'.split(' ')
const common = 'the of and to in that is was for on with as by at from it has more than after said not'.split(
  ' ',
)

/** Numbers in [0, 1) from a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Claims in made words, few of them frequent and most of them rare, and posts that say one of
 * them again: a third of its words left out, the rest in another order, other words between. The same every time.
 */
export function madeClaims(count: number, postCount: number): VerifiedClaims {
  const random = seeded(11)
  const pick = (list: readonly string[], skew = 1) => list[Math.floor(random() ** skew * list.length)] ?? ''
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('')
  const vocabulary = Array.from({ length: 12_000 }, word)
  const some = (words: number) =>
    Array.from({ length: words }, () => (random() < 0.4 ? pick(common) : pick(vocabulary, 3)))
  const claims = Array.from({ length: count }, (_, at) => ({
    id: `claim-${at}`,
    statement: `${some(10 + Math.floor(random() * 12)).join(' ')}.`,
    title: '',
  }))
  const posts = Array.from({ length: postCount }, (_, at) => {
    const { statement = '' } = claims[Math.floor(((at + 0.5) * count) / postCount)] ?? {}
    const kept = statement
      .replace('.', '')
      .split(' ')
      .filter(() => random() > 1 / 3)
    const told = [...kept, ...some(8)].map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at)
    return { id: `post-${at}`, text: told.map(({ one }) => one).join(' ') }
  })
  const answers = new Map(
    posts.map(({ id }, at) => [id, new Set([`claim-${Math.floor(((at + 0.5) * count) / postCount)}`])]),
  )
  return { claims, posts, answers }
}
