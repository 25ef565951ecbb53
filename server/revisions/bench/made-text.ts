const vocabulary = Array.from({ length: 4000 }, (_, at) => `w${(at * 7919) % 99_991}`)

/** Whole numbers below a bound from a seed (Lehmer's, with Park and Miller's later factor). */
function seeded(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => (state = (state * 48_271) % 2_147_483_647) % bound
}

function paragraph(random: (bound: number) => number): string {
  const words = Array.from({ length: 50 }, () => vocabulary[random(vocabulary.length)] ?? '')
  return `${words.join(' ')}.`
}

/** Made paragraphs of fifty words, the same every time. */
export function madeParagraphs(count: number): string[] {
  const random = seeded(1)
  return Array.from({ length: count }, () => paragraph(random))
}

/**
 * The text after an edit, another one for each round: of a hundred paragraphs one is gone, eight have some words
 * replaced, and three are followed by a new one.
 */
export function editedText(paragraphs: readonly string[], round: number): string {
  const random = seeded(1000 + round)
  const edited = paragraphs.flatMap((one, at) => {
    if (at % 97 === round) return []
    if (at % 13 === round) return [one.replace(/w\d+ /g, (word) => (random(20) === 0 ? 'edited ' : word))]
    return at % 31 === 0 ? [one, paragraph(random)] : [one]
  })
  return edited.join('\n\n')
}
