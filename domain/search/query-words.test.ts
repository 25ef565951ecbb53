import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedTerm, searchWords } from './query-words'

describe('the words that search sees', () => {
  it.each([
    ['#BlackLivesMatter, now', ['black', 'lives', 'matter', 'blacklivesmatter', 'now'], []],
    ['@realDonaldTrump said', ['real', 'donald', 'trump', 'realdonaldtrump', 'said'], []],
    ['Look: https://t.co/abc?x=1 and pic.twitter.com/TvRk', ['look', 'and'], []],
    ['caught on camera.#IranUsapic.twitter.com/Tv', ['caught', 'on', 'camera', 'iran', 'usa', 'iranusa'], []],
    ['The U.S. and the US', ['the', 'us', 'and', 'the', 'us'], []],
    ['Trump’s tax, O’Brien’s, l’homme', ['trump', 'tax', 'brien', 'homme'], []],
    ['re-engaged', ['re', 'engaged'], []],
    ['1,000 or 1.000 or 5,2 or 70%', ['or', 'or', 'or'], ['1000', '1000', '5.2', '70']],
    ['COVID-19 in 2020.', ['covid', 'in'], ['19', '2020']],
    ['İstanbul', ['istanbul'], []],
    ['東京都の人口は1400万人。', [], ['東京', '京都', '都の', 'の人', '人口', '口は', '万人', '1400']],
    ['ماءٌ ٢٠٢٠', ['ماء'], ['2020']],
    ['', [], []],
  ])('of “%s”', (text, words, whole) => {
    expect(searchWords(text)).toEqual({ words, whole })
  })

  it('are the same whatever signs a writer leaves out', () => {
    expect(searchWords('الكِتَاب')).toEqual(searchWords('الكتاب'))
    expect(foldedTerm('málag')).toBe('malag')
    expect(foldedTerm('ёлк')).toBe('елк')
  })

  it('hold no space and are never longer than 64 units, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { words, whole } = searchWords(text)
        for (const term of [...words, ...whole]) {
          expect(term).not.toMatch(/\s/u)
          expect(term).not.toBe('')
          expect(term.length).toBeLessThanOrEqual(64)
        }
      }),
    )
  })

  it('are found in time that grows with the text alone', () => {
    for (const piece of ['a', 'a.', "a'", '#aB', '東', '1,000', 'http://'])
      expect(timeOf(piece.repeat(20_000 / piece.length))).toBeLessThan(500)
  })
})

function timeOf(text: string): number {
  const start = performance.now()
  searchWords(text)
  return performance.now() - start
}
