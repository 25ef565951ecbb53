import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeze } from '../../articles/proposal'
import { isProblem } from '../../problem'
import { edition, type Edition } from '../edition'
import { editionData } from '../edition-data'
import { editionJson } from '../edition-json'
import { annotatedHtml } from '../html/annotated-html'
import { anyEdition } from '../testing/any-edition'
import { editionOf, paragraph } from '../testing/edition-of'
import { embeddedData, looksLikeEdition } from './embedded-data'
import { proposalOfEdition } from './proposal-of-edition'
import { readEditionFile } from './read-edition'

const sha256Base64 = (text: string) => createHash('sha256').update(text).digest('base64')
const page = (value: Edition) => annotatedHtml(value, { sha256Base64 })
const small = editionOf(
  [paragraph('The river rose by two metres in May.'), paragraph('The mayor said that nobody was hurt.')],
  [
    { number: 1, quotes: ['The river rose by two metres'] },
    { number: 3, quotes: ['nobody was hurt'] },
  ],
)
const data = (changes: (it: Record<string, never>) => void = () => undefined) => {
  const copy = JSON.parse(JSON.stringify(editionData(small)))
  changes(copy)
  return copy as unknown
}
const refusal = (value: unknown): string => {
  try {
    readEditionFile(value)
  } catch (thrown) {
    if (isProblem(thrown) && thrown.code === 'broken-export')
      return `${thrown.message} ${JSON.stringify(thrown.extras.errors ?? '')}`
    throw thrown
  }
  throw new Error('It was read')
}

describe('a file of ours', () => {
  test('reads back as the same edition, from the page and from JSON, whatever its texts are', () => {
    fc.assert(
      fc.property(anyEdition, (value) => {
        const json = editionJson(value)
        expect(looksLikeEdition(json)).toBe(true)
        const read = readEditionFile(JSON.parse(json))
        expect(read).toEqual(edition.parse(JSON.parse(json)))
        expect(editionJson(read)).toBe(json)
        const html = page(value)
        expect(page(readEditionFile(JSON.parse(embeddedData(html) ?? '')))).toBe(html)
      }),
      { numRuns: 60 },
    )
  })

  test('proposes blocks that freeze into the same document', () => {
    fc.assert(
      fc.property(anyEdition, (value) => {
        expect(freeze(proposalOfEdition(value).blocks).document).toEqual(value.document)
      }),
      { numRuns: 60 },
    )
  })

  test('is found in a page by its element, not by its name', () => {
    expect(embeddedData('<p>id="plumbline-data"></p><script id="x">{}</script>')).toBeNull()
    expect(embeddedData('<script>var a = "plumbline-data"</script>')).toBeNull()
    expect(embeddedData('plumbline-data <SCRIPT id=plumbline-data type=x>{"a":1}</SCRIPT>')).toBe('{"a":1}')
    expect(embeddedData('<script type="application/json" id="plumbline-data">{"a"')).toBe('{"a"')
    expect(looksLikeEdition('\uFEFF {\n  "schemaVersion": 1')).toBe(true)
    expect(looksLikeEdition('The word "schemaVersion": it means nothing.')).toBe(false)
  })
})

describe('a file whose text somebody edited', () => {
  test('has its claims where their words stand now, and none where they are gone', () => {
    const read = readEditionFile(
      data((it) =>
        Object.assign(it, {
          document: {
            type: 'doc',
            content: [paragraph('In May a lot happened. The river rose by two metres, it is said.')],
          },
        }),
      ),
    )
    expect(read.claims.map(({ spans }) => spans.map(({ start, end, exact }) => [start, end, exact]))).toEqual(
      [[[23, 51, 'The river rose by two metres']], [[null, null, 'nobody was hurt']]],
    )
  })

  test('keeps a span that had no place without one, even where its words stand', () => {
    const read = readEditionFile(
      data((it: { claims?: { spans: unknown }[] }) =>
        it.claims?.forEach((claim) => (claim.spans = [{ exact: 'The mayor' }])),
      ),
    )
    expect(read.claims[0]?.spans).toEqual([
      { start: null, end: null, exact: 'The mayor', prefix: '', suffix: '' },
    ])
  })
})

describe('a file that is not whole is refused with a sentence', () => {
  const edited = (path: string, value: unknown) =>
    data((it) => {
      const keys = path.split('.')
      const last = keys.pop() ?? ''
      let at: Record<string, unknown> = it
      for (const key of keys) at = at[key] as Record<string, unknown>
      at[last] = value
    })
  const claims = (small.claims as unknown[]).length
  expect(claims).toBe(2)

  test.each<[string, unknown, RegExp]>([
    ['a list', [], /no object/],
    ['no version', edited('schemaVersion', undefined), /which version/],
    ['a newer version', edited('schemaVersion', 2), /newer version/],
    ['a version that is a word', edited('schemaVersion', '1'), /which version/],
    ['no text', edited('document', undefined), /excerpts only/],
    ['an empty document', edited('document', { type: 'doc', content: [] }), /\/document\/content/],
    ['a document of other nodes', edited('document.content.0.type', 'script'), /\/document\/content\/0/],
    ['a line break inside of a text', edited('document.content.0.content.0.text', 'a\nb'), /line break/],
    ['white space alone', edited('document', { type: 'doc', content: [{ type: 'paragraph' }] }), /no text/],
    ['an address that runs', edited('article.sourceUrl', 'javascript:alert(1)'), /\/article\/sourceUrl/],
    [
      'a citation that runs',
      edited('claims.0.citations', [
        {
          number: 1,
          stance: 'supports',
          source: { url: 'javascript:alert(1)', type: 'web', access: 'open' },
        },
      ]),
      /\/claims\/0\/citations\/0/,
    ],
    ['an unknown field', edited('claims.0.verdict', { rating: 'true' }), /\/claims\/0/],
    ['a number twice', edited('claims.1.number', 1), /second claim 1/],
    ['a number of billions', edited('claims.1.number', 2_000_000_000), /too high/],
    ['a rating that its scale lacks', edited('claims.0.rating', 'nonsense'), /\/claims\/0\/rating/],
    ['a scale that is not there', edited('claims.0.scaleVersion', 7), /scaleVersion/],
    [
      'a scale twice',
      data((it: { scales?: unknown[] }) => it.scales?.push(it.scales[0])),
      /second version 1/,
    ],
    [
      'a scale version of millions',
      data((it: { scales?: { version: number }[]; claims?: { scaleVersion: number }[] }) => {
        it.scales?.forEach((one) => (one.version = 1e6))
        it.claims?.forEach((one) => (one.scaleVersion = 1e6))
      }),
      /too high/,
    ],
    ['a day that is none', edited('claims.0.decidedAt', '2017-99-99'), /no such day/],
    ['the year nought', edited('revision.createdAt', '0000-01-01'), /no such day/],
    ['a slug with a path in it', edited('article.slug', '../../etc'), /slug/],
    ['a hash that is none', edited('revision.sha256', 'x'), /sha256/],
    ['a million claims', edited('claims', new Array(1_000_000).fill({ number: 1 })), /more claims than/],
    [
      'a claim with a million spans',
      edited('claims.0.spans', new Array(1_000_000).fill({})),
      /more spans than/,
    ],
    ['a million blocks', edited('document.content', new Array(1_000_000).fill({})), /more blocks than/],
    ['a thousand scales', edited('scales', new Array(1_000).fill({})), /more scales than/],
    ['a statement without end', edited('claims.0.statement', 'x'.repeat(5_001)), /\/claims\/0\/statement/],
    ['a rating of what is being checked', edited('claims.0.state', 'being-checked'), /being checked/],
    ['voices that are no list', edited('claims.0.voices', 'the mayor'), /\/claims\/0\/voices/],
    [
      'nothing but nesting',
      JSON.parse(`{"schemaVersion":1,"document":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
      /\/document/,
    ],
  ])('%s', (_, value, sentence) => {
    const said = refusal(value)
    expect(said).toMatch(/^This file was made by Plumbline, but it cannot be imported\./)
    expect(said).toMatch(sentence)
  })
})
