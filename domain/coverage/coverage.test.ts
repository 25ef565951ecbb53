import { describe, expect, test } from 'vitest'
import { countCoverage, coverageOf, sentencesToMark } from './coverage'

const text = 'The river rose. Nobody was hurt. It will rain.'
const part = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const covered = coverageOf(
  { text, language: 'en' },
  [
    { ...part('hurt. It'), number: 4 },
    { ...part('Nobody'), number: 2 },
    { ...part('was hurt'), number: 2 },
  ],
  [
    { ...part('The river rose.'), why: 'common-knowledge' },
    { ...part('Nobody was hurt.'), why: 'opinion' },
  ],
)

describe('the coverage of a text', () => {
  test('is a claim, not checkable, or open for each sentence; a claim comes first', () => {
    expect(covered.map(({ text: words, status, why, claims }) => [words, status, why, claims])).toEqual([
      ['The river rose.', 'not-checkable', 'common-knowledge', []],
      ['Nobody was hurt.', 'claim', null, [2, 4]],
      ['It will rain.', 'claim', null, [4]],
    ])
    expect(countCoverage(covered)).toEqual({ sentences: 3, claims: 2, notCheckable: 1, open: 0 })
  })

  test('touches what shares a letter, not what stands beside it', () => {
    const [first, second] = coverageOf({ text, language: 'en' }, [{ ...part('rose. '), number: 1 }], [])
    expect([first?.status, second?.status]).toEqual(['claim', 'open'])
  })
})

describe('marking sentences', () => {
  test('widens a span to the sentences that it touches, and leaves claims alone', () => {
    const { marked, errors } = sentencesToMark(covered, [{ start: 4, end: 20 }])
    expect(errors).toEqual([])
    expect(marked).toEqual([part('The river rose.')])
  })

  test('is refused where there is no sentence, or a claim only', () => {
    const { errors } = sentencesToMark(covered, [{ start: 400, end: 410 }, part('Nobody'), part('river')])
    expect(errors.map(({ path }) => path)).toEqual(['/spans/0', '/spans/1'])
  })
})
