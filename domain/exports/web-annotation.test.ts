import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptsOf } from './excerpts'
import { anyEdition } from './testing/any-edition'
import { webAnnotationSchema } from './testing/web-annotation-schema'
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
    saidRating: 'said',
    citations: [
      citationOf(1, { stance: 'refutes', quote: 'One.' }),
      citationOf(2, { source: { withheld: 'A pilot' } }),
    ],
  }
  expect(webAnnotations(editionOf(blocks, [claim]))).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 1,
    first: {
      type: 'AnnotationPage',
      items: [
        {
          id: 'urn:x-plumbline:harbour#claim-2',
          type: 'Annotation',
          motivation: 'oa:assessing',
          created: '2025-11-21T15:04:00.000Z',
          body: [
            {
              type: 'SpecificResource',
              purpose: 'classifying',
              source: 'urn:x-plumbline:harbour#rating-mostly-true',
            },
            { type: 'TextualBody', purpose: 'tagging', value: 'Mostly true' },
            { type: 'TextualBody', purpose: 'tagging', value: 'Said' },
            { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'One did.' },
            { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'See [@1].' },
            {
              type: 'SpecificResource',
              purpose: 'linking',
              source: 'https://statistics.example/tables/1',
              'http://purl.org/spar/cito/hasCitationCharacterization': {
                id: 'http://purl.org/spar/cito/refutes',
              },
              selector: { type: 'TextQuoteSelector', exact: 'One.' },
            },
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

test('a brief annotation has the rating, the summary and the addresses of sources, on the same words', () => {
  const claim = {
    ...{ number: 2, quotes: ['Two ships sank'], statement: 'Both sank.', summary: 'One did.' },
    ...{ explanation: 'See [@1].', saidRating: 'said', citations: [citationOf(1, { quote: 'One.' })] },
  }
  const edition = editionOf(blocks, [claim, { ...claim, number: 3, state: 'agreed' as const }])
  const [whole] = annotations(edition)
  const [brief, agreed] = annotations(edition, { brief: true })
  expect(brief?.target).toEqual(whole?.target)
  expect(brief?.body).toEqual([
    {
      ...{ type: 'SpecificResource', purpose: 'classifying' },
      source: 'urn:x-plumbline:harbour#rating-mostly-true',
    },
    { type: 'TextualBody', purpose: 'tagging', value: 'Mostly true' },
    { type: 'TextualBody', purpose: 'tagging', value: 'Said' },
    { type: 'TextualBody', purpose: 'commenting', value: 'One did.' },
    { type: 'SpecificResource', purpose: 'linking', source: 'https://statistics.example/tables/1' },
  ])
  expect(agreed?.body[4]).toMatchObject({
    value: expect.stringContaining('has not ruled on it yet') as string,
  })
})

test('a claim that is being checked is no annotation, and a span without a place has its quote alone', () => {
  const edition = editionOf(blocks, [
    { number: 1, quotes: ['Two'], state: 'being-checked' },
    { number: 2, rating: 'false' },
  ])
  edition.claims[1]?.spans.push({ start: null, end: null, exact: 'gone', prefix: '', suffix: '' })
  const items = annotations(edition)
  expect(items.map(({ id }) => id)).toEqual(['urn:x-plumbline:harbour#claim-2'])
  expect(items[0]?.target).toMatchObject([{ selector: { type: 'TextQuoteSelector', exact: 'gone' } }])
})

test('excerpts have quotes alone, with no more around them than the excerpt has', () => {
  const text = [
    paragraph('Rain fell. Two ships sank. Nobody came.'),
    paragraph('One man 👍 drowned. He was old.'),
  ]
  const edition = excerptsOf(
    editionOf(text, [
      { number: 1, quotes: ['ships'] },
      { number: 2, quotes: ['drowned'] },
    ]),
  )
  const selectors = annotations(edition).flatMap(({ target }) => target.map(({ selector }) => selector))
  expect(selectors).toEqual([
    { type: 'TextQuoteSelector', exact: 'ships', prefix: 'Two ', suffix: ' sank.' },
    { type: 'TextQuoteSelector', exact: 'drowned', prefix: 'One man 👍 ', suffix: '.' },
  ])
})

test('an agreed claim says that nobody ruled, a statement of the desk’s own stands beside the quote', () => {
  const claim = { number: 1, quotes: ['Two ships'], statement: 'Two ships sank.', state: 'agreed' as const }
  expect(annotations(editionOf(blocks, [claim]))[0]?.body.slice(2)).toEqual([
    { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: 'Two ships sank.' },
    {
      ...{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain' },
      value: 'Independent reviewers agree on this rating; the desk has not ruled on it yet.',
    },
  ])
})

test('addresses that only browsers take become URIs, and others stay as they are', () => {
  const article = { ...editionOf(blocks).article, sourceUrl: 'https://daily.example/ä|b?c=[1]#x#y%' }
  const publicUrl = 'https://desk.example/read/ships#top'
  const [item] = annotations(editionOf(blocks, [{ number: 1, quotes: ['Two'] }], { article, publicUrl }))
  expect(item?.id).toBe('https://desk.example/read/ships#claim-1')
  expect(item?.target[0]).toMatchObject({ source: 'https://daily.example/%C3%A4%7Cb?c=%5B1%5D#x%23y%25' })
})

test('any edition, whole or as excerpts, is what the model says an annotation collection must be', () => {
  const ajv = new Ajv({ allErrors: true })
  addFormats(ajv)
  const validate = ajv.compile(webAnnotationSchema)
  fc.assert(
    fc.property(anyEdition, fc.boolean(), fc.boolean(), (whole, isExcerpts, brief) => {
      const edition = isExcerpts ? excerptsOf(whole) : whole
      const collection: unknown = JSON.parse(JSON.stringify(webAnnotations(edition, { brief })))
      validate(collection)
      expect(validate.errors ?? []).toEqual([])
      expect(JSON.stringify(webAnnotations(edition, { brief }))).toBe(JSON.stringify(collection))
    }),
  )
})

interface Annotation {
  id: string
  body: unknown[]
  target: { selector: { exact?: string; start?: number; end?: number }[] }[]
}

function annotations(...given: Parameters<typeof webAnnotations>): Annotation[] {
  const collection: { first: { items: Annotation[] } } = JSON.parse(JSON.stringify(webAnnotations(...given)))
  return collection.first.items
}
