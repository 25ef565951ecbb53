import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { edition } from '../edition'
import { excerptsOf } from '../excerpts'
import { attribute, dataBlocks, pageElements, words } from '../testing/page-tree'
import { fullEdition } from '../testing/full-edition'
import { citationOf, editionOf, paragraph, type ClaimSketch } from '../testing/edition-of'
import { defaultRatings } from '../../verdicts/scale'
import { annotatedHtml } from './annotated-html'

const tools = { sha256Base64: (text: string) => `hash of ${text.length} letters` }
const text = (value: string) => [{ type: 'text' as const, text: value }]
const blocks = [
  { type: 'title' as const, content: text('Two ships sank') },
  { type: 'standfirst' as const, content: text('A storm on Monday.') },
  paragraph('Two ships sank in the storm, the pilot said. Nobody drowned.'),
  { type: 'heading' as const, attrs: { level: 4 }, content: text('The harbour') },
  { type: 'image' as const, attrs: { src: 'https://a.example/p.jpg' }, content: text('The pier') },
  {
    type: 'list' as const,
    attrs: { ordered: true },
    content: [1, 2, 2, 4, 1].map((depth) => ({
      type: 'item' as const,
      attrs: { depth },
      content: text(`Item of depth ${depth}`),
    })),
  },
  {
    type: 'table' as const,
    content: [true, false].map((header) => ({
      type: 'row' as const,
      content: ['Ship', 'Crew'].map((word) => ({
        type: 'cell' as const,
        attrs: { header },
        content: text(`${word} ${header}`),
      })),
    })),
  },
  { type: 'quote' as const, content: text('Never such waves.') },
  { type: 'caption' as const, content: text('Drawing: A. Person') },
]
const claims: ClaimSketch[] = [
  {
    number: 1,
    quotes: ['Two ships sank in the storm', 'Never such waves'],
    rating: 'false',
    saidRating: 'said',
    voices: [{ chain: [{ name: 'Bo', role: 'pilot' }], act: 'says' }],
    summary: 'One did.',
    explanation: 'See **this** [@1] and [@2].\n\n- a\n- b',
    asOf: '2025-11-20',
    citations: [
      citationOf(1, {
        quote: 'Ett fartyg',
        quoteLanguage: 'sv',
        translation: 'One ship',
        locator: 'p. 4',
        note: 'Final',
      }),
      citationOf(2, { stance: 'refutes', source: { withheld: 'A sailor' } }),
    ],
  },
  {
    number: 2,
    quotes: ['ships sank in the storm, the pilot said. Nobody'],
    rating: 'mostly-true',
    citations: [citationOf(1)],
  },
  { number: 3, quotes: ['Item of depth 2'], state: 'being-checked' },
  { number: 4, quotes: ['Crew false', 'Item of depth 4'], state: 'agreed', rating: 'mixed', summary: 'Some' },
  { number: 5, rating: 'unproven', statement: 'The captain was warned.' },
]
const whole = edition.parse(
  editionOf(blocks, claims, {
    check: { headline: 'One ship sank', standfirst: 'Not two.', conclusion: 'It was *one*.', credits: 'Ann' },
  }),
)
const html = annotatedHtml(whole, tools)

describe('the annotated page', () => {
  // `aria-details` takes several ids since ARIA 1.3; the rule reads them as one, so the next test checks the ids.
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: { 'no-missing-references': 'off' },
  })
  const withoutTitle = editionOf([paragraph('Words alone.')])
  const arabic = editionOf([paragraph('قال إن سفينتين غرقتا.')], [{ number: 1, quotes: ['سفينتين'] }])
  arabic.article.direction = 'rtl'
  arabic.article.language = 'ar'
  const many = editionOf(
    [paragraph('word '.repeat(200))],
    Array.from({ length: 40 }, (_, index) => ({
      number: index + 1,
      ranges: [[index * 5, index * 5 + 30] as [number, number]],
      rating: defaultRatings[index % 8]?.key ?? null,
    })),
  )

  test.each([
    ['with everything', whole],
    ['without claims and title', withoutTitle],
    ['from right to left', arabic],
    ['with many overlapping claims', many],
    ['with corrections, replies, dissents and policies', fullEdition()],
    ['of excerpts', excerptsOf(fullEdition())],
  ])('is valid HTML %s', (_, value) => {
    const report = validator.validateStringSync(annotatedHtml(value, tools))
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([])
  })

  test('refers to nothing that is not there', () => {
    const elements = pageElements(html)
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const references = elements.flatMap((element) => [
      ...(attribute(element, 'href')?.startsWith('#') ? [attribute(element, 'href')?.slice(1)] : []),
      ...['aria-details', 'aria-labelledby'].flatMap((name) => attribute(element, name)?.split(' ') ?? []),
    ])
    expect(references.length).toBeGreaterThan(30)
    for (const reference of references) expect(ids).toContain(reference)
  })

  test('has headings that skip no level, ours first and the outlet’s below it', () => {
    const headings = pageElements(html).filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    const levels = headings.map(({ tagName }) => Number(tagName[1]))
    expect(words(headings[0] ?? fail())).toBe('One ship sank')
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1))
  })

  test('names the outlet’s title as what was checked where the desk has no headline', () => {
    const page = annotatedHtml(editionOf(blocks), tools)
    expect(page).toContain('<h1>Fact-check: The harbour</h1>')
  })

  test('allows its own style and nothing else', () => {
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ''
    expect(style.length).toBeGreaterThan(5_000)
    expect(style.length).toBeLessThan(14_336)
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-hash of ${style.length} letters'; img-src data:; base-uri 'none'; form-action 'none'">`,
    )
    expect(style).not.toMatch(/url\(|@import|expression/)
  })

  test('loads nothing and runs nothing', () => {
    const elements = pageElements(html)
    expect(
      elements.filter(({ tagName }) => ['link', 'img', 'iframe', 'object', 'form'].includes(tagName)),
    ).toEqual([])
    for (const { attrs } of elements)
      for (const { name } of attrs) expect(name).not.toMatch(/^on|^style$|^src$|^srcset$/)
  })

  test('holds one ClaimReview for each ruled claim, the annotations, and all of the edition', () => {
    const blocks = dataBlocks(html)
    expect(blocks.get('application/ld+json')).toHaveLength(3)
    expect(blocks.get('application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"')).toMatchObject({
      total: 4,
    })
    expect(edition.parse(blocks.get('application/json'))).toEqual(whole)
    const data = pageElements(html).find((element) => attribute(element, 'id') === 'plumbline-data')
    expect(data && attribute(data, 'type')).toBe('application/json')
  })

  test('is the same bytes for the same edition, and for the one that is read back from it', () => {
    const again = edition.parse(dataBlocks(html).get('application/json'))
    expect(annotatedHtml(structuredClone(whole), tools)).toBe(html)
    expect(annotatedHtml(again, tools)).toBe(html)
  })

  test('leads from an explanation to the sources that it cites', () => {
    const cited = pageElements(html).filter((element) =>
      attribute(element, 'href')?.startsWith('#citation-1-'),
    )
    expect(cited.map(words)).toEqual(['[1]', '[2]'])
    expect(html).toContain('<li id="citation-1-2">')
    expect(html).not.toContain('undefined')
  })

  test('keeps the notes in our language where the article has another', () => {
    const page = annotatedHtml(arabic, tools)
    expect(page).toContain('<article class="pl-article" id="text" lang="ar" dir="rtl">')
    expect(page).toContain('<div class="pl-notes" lang="en" dir="ltr">')
    expect(page).toMatch(/<p dir="auto">سفينتين/)
  })
})

function fail(): never {
  throw new Error('There is no heading')
}
