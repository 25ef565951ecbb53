import { describe, expect, it } from 'vitest'
import { extendToSentence } from './sentence'

const text = [
  'On Monday Gen. Smith and Dr. J. R. Jones met Sen. Brown (R-Tex.) in the U.S. capital. It cost 3.5 billion. “We did it.” he said.',
  'They left at 3 p.m. on Tuesday! Was it late? See p. 12, fig. 3 for more.',
].join('\n')

const sentenceOf = (words: string, lang = 'en', whole = text) => {
  const start = whole.indexOf(words)
  const { start: from, end } = extendToSentence(whole, { start, end: start + words.length }, lang)
  return whole.slice(from, end)
}

describe('extendToSentence', () => {
  it.each([
    ['Smith', 'On Monday Gen. Smith and Dr. J. R. Jones met Sen. Brown (R-Tex.) in the U.S. capital.'],
    ['capital', 'On Monday Gen. Smith and Dr. J. R. Jones met Sen. Brown (R-Tex.) in the U.S. capital.'],
    ['3.5', 'It cost 3.5 billion.'],
    ['We did', '“We did it.” he said.'],
    ['Tuesday', 'They left at 3 p.m. on Tuesday!'],
    ['late', 'Was it late?'],
    ['fig', 'See p. 12, fig. 3 for more.'],
  ])('takes the sentence around "%s"', (words, expected) => {
    expect(sentenceOf(words)).toBe(expected)
  })

  it('takes all sentences that the words touch, within their blocks', () => {
    expect(sentenceOf('billion. “We')).toBe('It cost 3.5 billion. “We did it.” he said.')
    expect(sentenceOf('he said.\nThey left')).toBe('“We did it.” he said.\nThey left at 3 p.m. on Tuesday!')
    expect(sentenceOf('It cost 3.5 billion.')).toBe('It cost 3.5 billion.')
  })

  it('works in scripts without spaces', () => {
    const chinese = '我们做到了。他说得对。明天见。'
    expect(sentenceOf('他说', 'zh', chinese)).toBe('他说得对。')
    const german = 'Das sagte Hr. Meier z.B. am 3. Mai in Bonn. Danach schwieg er.'
    expect(sentenceOf('Bonn', 'de', german)).toBe('Das sagte Hr. Meier z.B. am 3. Mai in Bonn.')
  })
})
