import { expect, test } from 'vitest'
import { citationOf, editionOf, paragraph } from './testing/edition-of'
import { webAnnotations } from './web-annotation'

const blocks = [paragraph('👍👍 Two ships sank.'), paragraph('Nobody 👍 drowned.')]

test('positions count code points, where ours count UTF-16 units', () => {
  const edition = editionOf(blocks, [{ number: 1, quotes: ['Two ships', 'drowned'] }])
  const letters = [...edition.text]
  const items = annotations(edition)
  const selectors = items[0]?.target.map(({ selector }) => selector) ?? []
  expect(selectors).toHaveLength(2)
  for (const [quote, position] of selectors) {
    expect(letters.slice(position?.start, position?.end).join('')).toBe(quote?.exact)
  }
  expect(selectors[0]?.[1]).toMatchObject({ start: 3, end: 12 })
})

test('an annotation classifies, comments and links, and points to the outlet’s page as it stood', () => {
  const claim = {
    number: 2,
    quotes: ['Two ships sank'],
    summary: 'One did.',
    explanation: 'See [@1].',
    decidedAt: '2025-11-21T15:04:00.000Z',
    citations: [citationOf(1), citationOf(2, { source: { withheld: 'A pilot' } })],
  }
  expect(webAnnotations(editionOf(blocks, [claim]))).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 1,
    first: {
      type: 'AnnotationPage',
      items: [
        {
          id: '#claim-2',
          type: 'Annotation',
          motivation: 'oa:assessing',
          created: '2025-11-21T15:04:00.000Z',
          body: [
            { type: 'SpecificResource', purpose: 'classifying', source: '#rating-mostly-true' },
            { type: 'TextualBody', purpose: 'tagging', value: 'Mostly true' },
            { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'One did.' },
            { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'See [@1].' },
            { type: 'SpecificResource', purpose: 'linking', source: 'https://statistics.example/tables/1' },
          ],
          target: [
            {
              source: 'https://daily.example/harbour',
              state: { type: 'TimeState', sourceDate: '2025-11-20T09:00:00.000Z' },
              selector: [
                {
                  type: 'TextQuoteSelector',
                  exact: 'Two ships sank',
                  prefix: '👍👍 ',
                  suffix: '.\nNobody 👍 drowned.',
                },
                { type: 'TextPositionSelector', start: 3, end: 17 },
              ],
            },
          ],
        },
      ],
    },
  })
})

test('a claim that is being checked is no annotation, and a span without a place has its quote alone', () => {
  const edition = editionOf(blocks, [
    { number: 1, quotes: ['Two'], state: 'being-checked' },
    { number: 2, rating: 'false' },
  ])
  edition.claims[1]?.spans.push({ start: null, end: null, exact: 'gone', prefix: '', suffix: '' })
  const items = annotations(edition)
  expect(items.map(({ id }) => id)).toEqual(['#claim-2'])
  expect(items[0]?.target).toMatchObject([{ selector: { type: 'TextQuoteSelector', exact: 'gone' } }])
})

interface Annotation {
  id: string
  target: { selector: { exact?: string; start?: number; end?: number }[] }[]
}

function annotations(edition: Parameters<typeof webAnnotations>[0]): Annotation[] {
  const collection: { first: { items: Annotation[] } } = JSON.parse(JSON.stringify(webAnnotations(edition)))
  return collection.first.items
}
