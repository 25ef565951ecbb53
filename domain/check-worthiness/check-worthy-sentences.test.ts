import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposalFromText } from '../articles/paste'
import { freeze, plainLeaf, proposeBlocks } from '../articles/proposal'
import { checkWorthyBlocks, offered as best } from './check-worthy-sentences'

function offered(paragraphs: string[], language = 'en', taken: { start: number; end: number }[] = []) {
  const blocks = proposeBlocks(
    paragraphs.map((text) => ({ block: { leaf: plainLeaf('paragraph', text) }, reason: null })),
  )
  const { document, text } = freeze(blocks)
  return best([...checkWorthyBlocks(document, text, language)].flat(), taken, 100).map((sentence) => ({
    ...sentence,
    text: text.slice(sentence.start, sentence.end),
  }))
}

describe('check-worthy sentences', () => {
  it('are offered with every cue that speaks for them, the strongest first', () => {
    const found = offered([
      'The harbour was full of boats. Unemployment rose by 12 percent in 2019, the ministry said. He smiled at us.',
      'The bridge is the longest in the country.',
      'The mayor told reporters that the fire had been put out within the hour.',
    ])
    expect(found.map(({ text, reasons }) => [text.slice(0, 18), reasons])).toEqual([
      ['Unemployment rose ', ['number', 'share', 'comparison', 'reported', 'date']],
      ['The mayor told rep', ['reported']],
    ])
  })

  it.each([
    [
      'de',
      'Die Zahl der Unfälle ist 2021 um acht Prozent gestiegen.',
      ['number', 'share', 'comparison', 'date'],
    ],
    ['fr', 'Selon le ministère, 300 personnes ont été arrêtées mardi.', ['reported', 'date']],
    ['es', 'El alcalde aseguró que la deuda bajó a la mitad.', ['comparison', 'reported']],
    ['it', 'Il ministro ha detto che i posti di lavoro sono aumentati.', ['comparison', 'reported']],
    [
      'pt',
      'A prefeitura gastou mais de 4 milhões de reais na obra.',
      ['number', 'money', 'comparison', 'event'],
    ],
    ['nl', 'Volgens de politie zijn er zeven mensen gewond geraakt.', ['number', 'reported', 'event']],
    ['ja', '政府は昨年の輸出が12.5％増加したと発表した。', ['number', 'share']],
    ['ar', 'ارتفع عدد السكان إلى 4.5 مليون نسمة خلال العقد الماضي.', ['number']],
  ])('have cues in other languages: %s', (language, sentence, reasons) => {
    const [first] = offered([sentence], language)
    expect(first?.reasons).toEqual(expect.arrayContaining(reasons))
  })

  it('are no questions and no opinion', () => {
    expect(
      offered([
        'Did 40 percent of them really vote?',
        'I think it is the most wonderful town of all.',
        'We should never have allowed this to happen, and unfortunately nobody cared.',
      ]),
    ).toEqual([])
  })

  it('stay an offer where an opinion rests on several figures', () => {
    const [first] = offered(['Unfortunately 3,000 people, or 12 percent, lost their homes in 2020.'])
    expect(first?.reasons).toContain('share')
  })

  it('leave out what a claim or a decision covers already', () => {
    const text = 'Prices rose by 3 percent. Wages fell by 2 percent.'
    const found = offered([text], 'en', [{ start: 10, end: 14 }])
    expect(found.map((sentence) => sentence.text)).toEqual(['Wages fell by 2 percent.'])
  })

  it('come from a pasted article without its headline', () => {
    const { blocks } = proposalFromText(
      'Prices rise by 3 percent\n\nBy Ana Ruiz\n\nPrices have risen by 3 percent, the statistics office said on Monday.\n\nThe market hall was full.',
    )
    const { document, text } = freeze(blocks)
    const found = [...checkWorthyBlocks(document, text, 'en')].flat()
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Prices have risen by 3 percent, the statistics office said on Monday.',
    ])
  })

  it('are stretches of the text that do not overlap, whatever the text', () => {
    const word = fc.constantFrom(
      'said',
      '12 percent',
      'Monday.',
      '“more than',
      'two”',
      '\n',
      '😀',
      '。',
      '?',
      '…',
      'x',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const text = words.join(' ').trim() || 'x'
        const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
        if (paragraphs.length === 0) return
        const found = offered(paragraphs).sort((a, b) => a.start - b.start)
        for (const [at, sentence] of found.entries()) {
          expect(sentence.text.trim()).toBe(sentence.text)
          expect(sentence.reasons.length).toBeGreaterThan(0)
          expect(sentence.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
        }
      }),
    )
  })
})
