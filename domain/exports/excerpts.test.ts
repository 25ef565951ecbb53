import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '../articles/document'
import { sentencesOf } from '../coverage/sentences'
import { edition } from './edition'
import { editionData } from './edition-data'
import { excerptsOf } from './excerpts'
import { anyEdition } from './testing/any-edition'
import { editionOf, paragraph } from './testing/edition-of'

const blocks = [
  paragraph('The fair opened at nine. Forty stalls sold out by noon, the mayor said. It rained later.'),
  paragraph('Nobody was hurt.'),
  paragraph('The bridge cost 4 million. It was paid in 2019. The mayor left. A plaque names her.'),
]

describe('excerpts', () => {
  test('hold the whole sentences of the claims and nothing else of the text', () => {
    const made = excerptsOf(editionOf(blocks, [{ number: 2, quotes: ['Forty stalls'] }]))
    expect(made.text).toBe('Forty stalls sold out by noon, the mayor said.')
    expect(made.claims[0]?.spans).toEqual([
      { start: 0, end: 12, exact: 'Forty stalls', prefix: '', suffix: ' sold out by noon, the mayor sai' },
    ])
    expect(JSON.stringify(editionData(made))).not.toMatch(/rained|opened|hurt|bridge|plaque/)
  })

  test('keep a run of sentences together and part what stands apart', () => {
    const claims = [
      { number: 1, quotes: ['4 million', 'A plaque'] },
      { number: 2, quotes: ['paid in 2019'] },
    ]
    const made = excerptsOf(editionOf(blocks, claims))
    expect(made.text).toBe('The bridge cost 4 million. It was paid in 2019.\nA plaque names her.')
    expect(made.claims.flatMap(({ spans }) => spans.map(({ exact }) => exact))).toEqual([
      '4 million',
      'A plaque',
      'paid in 2019',
    ])
  })

  test('keep a claim that goes over blocks in one piece', () => {
    const whole = editionOf(blocks)
    const start = whole.text.indexOf('rained')
    const end = whole.text.indexOf('cost')
    const made = excerptsOf(editionOf(blocks, [{ number: 1, ranges: [[start, end]] }]))
    expect(made.text).toBe('It rained later.\nNobody was hurt.\nThe bridge cost 4 million.')
    expect(made.claims[0]?.spans[0]?.exact).toBe(whole.text.slice(start, end))
  })

  test('leave nothing where no claim has a place', () => {
    const lost = editionOf(blocks, [{ number: 1, quotes: ['Nobody'] }])
    const span = lost.claims[0]?.spans[0]
    if (span) Object.assign(span, { start: null, end: null })
    const made = excerptsOf(lost)
    expect(made.text).toBe('')
    expect(made.claims[0]?.spans).toEqual([
      { start: null, end: null, exact: 'Nobody', prefix: '', suffix: '' },
    ])
  })

  test('are an edition like every other, with each quote on its words', () => {
    fc.assert(
      fc.property(anyEdition, (whole) => {
        const made = excerptsOf(whole)
        expect(edition.parse(JSON.parse(JSON.stringify(editionData(made))))).toEqual(made)
        expect(canonicalText(made.document)).toBe(made.text)
        const exact = (of: typeof whole) => of.claims.map((claim) => claim.spans.map((span) => span.exact))
        expect(exact(made)).toEqual(exact(whole))
      }),
      { numRuns: 300 },
    )
  })

  test('hold every sentence that a claim touches and no other, anywhere in their bytes', () => {
    const sentence = (index: number) => `Ship ${index + 100} sank in ${index + 1100}.`
    const texts = [0, 4, 8].map((first) => [0, 1, 2, 3].map((index) => sentence(first + index)).join(' '))
    const length = texts.join('\n').length
    const range = fc.tuple(fc.nat(length), fc.nat(length)).filter(([a, b]) => a < b)
    fc.assert(
      fc.property(fc.array(range, { maxLength: 4 }), (ranges) => {
        const whole = editionOf(
          texts.map(paragraph),
          ranges.map((one, index) => ({ number: index + 1, statement: 'It is so.', ranges: [one] })),
        )
        const bytes = JSON.stringify(editionData(excerptsOf(whole)))
        sentencesOf(whole.text, 'en').forEach((found, index) => {
          const isTouched = ranges.some(([start, end]) => start < found.end && found.start < end)
          expect(bytes.includes(`Ship ${index + 100}`)).toBe(isTouched)
        })
      }),
    )
  })
})
