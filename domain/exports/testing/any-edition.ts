import fc from 'fast-check'
import { correctionKinds } from '../../corrections/correction'
import { describeSpan, splitsPair } from '../../anchoring/span'
import { canonicalText, type TopBlock } from '../../articles/document'
import { claimKinds, voiceActs } from '../../claims/claim'
import { sourceAccess, sourceTiers, sourceTypes } from '../../sources/source'
import { ratingFamilies, ratingIcons } from '../../verdicts/scale'
import { edition, type Edition, type EditionCitation, type EditionClaim } from '../edition'
import { hostileTexts } from './hostile-texts'
import { editionOf } from './edition-of'

/** Words with what is hard about text: pairs of code units, combining letters, both directions, other people's markup. */
const words = fc.oneof(
  fc.constantFrom(
    'The river rose by 2 metres.',
    'Ως 👍🏽 e\u0301',
    'قال الوزير “لا”',
    '第二条 a – b',
    ...hostileTexts,
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.replace(/[\0\s]+/g, ' ')),
)
const line = words.map((text) => text.replace(/\s+/g, ' ').trim() || 'x').map((text) => text.normalize('NFC'))
const passage = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n'))
const known = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const day = moment.map((date) => date.slice(0, 10))
const address = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .filter((url) => URL.canParse(url))
const language = fc.constantFrom('en', 'ar', 'pt-BR')

const inline = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: line.map((text) => ({ type: 'text' as const, text })) },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
    {
      weight: 1,
      arbitrary: fc.tuple(line, address).map(([text, href]) => ({
        type: 'text' as const,
        text,
        marks: [{ type: 'link' as const, attrs: { href } }],
      })),
    },
  ),
  { maxLength: 3 },
)
const block: fc.Arbitrary<TopBlock> = fc.oneof(
  fc.record({
    type: fc.constantFrom('title', 'standfirst', 'paragraph', 'quote', 'caption'),
    content: inline,
  }),
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.record({ level: fc.integer({ min: 2, max: 4 }) }),
    content: inline,
  }),
  fc.record({ type: fc.constant('image'), attrs: fc.record({ src: known(address) }), content: inline }),
  fc.record({
    type: fc.constant('list'),
    attrs: fc.record({ ordered: fc.boolean() }),
    content: fc.array(
      fc.record({
        type: fc.constant('item'),
        attrs: fc.record({ depth: fc.integer({ min: 1, max: 6 }) }),
        content: inline,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
)

const rating = (key: string) =>
  fc.record({
    key: fc.constant(key),
    label: line.map(
      (text) =>
        text
          .slice(0, 30)
          .replace(/[\ud800-\udfff]/g, '')
          .trim() || 'Label',
    ),
    criterion: fc.constant('When it is so.'),
    order: known(fc.integer({ min: 0, max: 9 })),
    family: fc.constantFrom(...ratingFamilies),
    icon: fc.constantFrom(...ratingIcons),
    needsCitation: fc.boolean(),
  })
const scale = fc.record({
  ratings: fc.tuple(rating('true'), rating('false'), rating('house-own')).map((ratings) => [...ratings]),
  saidRatings: fc.tuple(rating('said'), rating('not-found')).map((ratings) => [...ratings]),
})

const source = fc.oneof(
  line.map((withheld) => ({ withheld })),
  fc.record({
    ...{ url: known(address), title: known(line), publisher: known(line), author: known(line) },
    ...{ publishedAt: known(day), accessedAt: known(moment), archiveUrl: known(address) },
    ...{ type: fc.constantFrom(...sourceTypes), tier: known(fc.constantFrom(...sourceTiers)) },
    ...{ access: fc.constantFrom(...sourceAccess), language: known(language) },
  }),
)
const cited = fc.record({
  ...{ quote: known(passage), quoteLanguage: known(language), translation: known(passage) },
  ...{ locator: known(line), note: known(passage) },
})
const nothingCited = { quote: null, quoteLanguage: null, translation: null, locator: null, note: null }
/** Of a source that is withheld readers get no word. */
const citation: fc.Arbitrary<Omit<EditionCitation, 'number'>> = fc
  .record({
    stance: fc.constantFrom('supports' as const, 'refutes' as const, 'context' as const),
    cited,
    source,
  })
  .map(({ cited, ...rest }) => ({ ...rest, ...('withheld' in rest.source ? nothingCited : cited) }))

const voice = fc.record({
  chain: fc.array(
    fc.record({ name: line.map((name) => name.slice(0, 200).replace(/[\ud800-\udfff]/g, '') || 'A') }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
  act: fc.constantFrom(...voiceActs),
})

/** What a claim says and how it was decided; where it stands is drawn with the text. */
const claim = fc.record({
  gap: fc.integer({ min: 1, max: 3 }),
  places: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
  lost: fc.array(fc.record({ exact: line, prefix: line, suffix: line }), { maxLength: 1 }),
  ...{
    statement: line,
    kind: known(fc.constantFrom(...claimKinds)),
    voices: fc.array(voice, { maxLength: 2 }),
  },
  ...{ saidAt: known(day), firstAppearance: known(address) },
  state: fc.constantFrom('ruled' as const, 'agreed' as const, 'being-checked' as const),
  ...{ version: fc.nat(), rating: fc.constantFrom('true', 'false', 'house-own') },
  ...{
    saidRating: known(fc.constantFrom('said', 'not-found')),
    summary: known(line),
    explanation: known(passage),
  },
  ...{ asOf: known(day), decidedAt: moment, citations: fc.array(citation, { maxLength: 3 }) },
  dissents: fc.array(
    fc.record({
      rating: fc.constantFrom('true', 'false'),
      saidRating: known(fc.constantFrom('said', 'not-found')),
      summary: known(line),
    }),
    { maxLength: 2 },
  ),
})
type ClaimDraw = typeof claim extends fc.Arbitrary<infer T> ? T : never

const claimNumbers = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 })
const correction = fc.record({
  edition: fc.integer({ min: 1, max: 9 }),
  ...{ kind: fc.constantFrom(...correctionKinds), at: moment, summary: line, reason: known(line) },
  claims: claimNumbers,
  changes: fc.array(
    fc.record({
      claim: fc.integer({ min: 1, max: 6 }),
      field: fc.constantFrom('rating' as const, 'summary' as const, 'sources' as const),
      ...{ from: known(line), to: known(line) },
    }),
    { maxLength: 2 },
  ),
})

const undecided = {
  ...{ scaleVersion: null, rating: null, saidRating: null, summary: null, explanation: null, asOf: null },
  ...{ decidedAt: null, citations: [], dissents: [] },
}

function claimsOf(text: string, draws: ClaimDraw[], versions: number[]): EditionClaim[] {
  let number = 0
  return draws.map((draw) => {
    const {
      gap,
      places,
      lost,
      version,
      state,
      rating,
      saidRating,
      summary,
      explanation,
      asOf,
      decidedAt,
      ...said
    } = draw
    number += gap
    const spans: EditionClaim['spans'] = places.flatMap(([a, b]) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
      return start === end || splitsPair(text, start) || splitsPair(text, end)
        ? []
        : [describeSpan(text, start, end)]
    })
    spans.push(...lost.map((quote) => ({ start: null, end: null, ...quote })))
    const citations = said.citations.map((one, index) => ({ ...one, number: index + 1 }))
    const decision = { rating, saidRating, summary, explanation, asOf, decidedAt, citations }
    const scaleVersion = versions[version % versions.length] ?? null
    return {
      ...said,
      number,
      spans,
      state,
      ...(state === 'being-checked' ? undecided : { scaleVersion, ...decision }),
    }
  })
}

/** Editions as a desk could have exported them, with all that is hard about their texts. */
export const anyEdition: fc.Arbitrary<Edition> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
    draws: fc.array(claim, { maxLength: 5 }),
    scales: fc.uniqueArray(fc.record({ version: fc.integer({ min: 1, max: 9 }), scale }), {
      minLength: 1,
      maxLength: 2,
      selector: ({ version }) => version,
    }),
    article: fc.record({
      slug: fc.constantFrom('the-river-4k2p9', 'article-00000', '-a-'),
      ...{ title: known(line), byline: known(line), publisher: known(line), publishedAt: known(day) },
      ...{ sourceUrl: known(address), archiveUrl: fc.constant(null), language: known(language) },
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
      rights: known(fc.constantFrom('own' as const, 'licensed' as const, 'quotation' as const)),
    }),
    check: fc.record({
      headline: known(line),
      standfirst: known(line),
      conclusion: known(passage),
      credits: known(line),
    }),
    number: fc.integer({ min: 1, max: 9 }),
    createdAt: moment,
    desk: fc.record({
      team: fc.record({
        name: line,
        ...{ methodology: known(passage), correctionsPolicy: known(passage) },
        ...{ contact: known(fc.constantFrom('desk@example.org', 'https://desk.example/contact')) },
        website: known(address),
      }),
      publicUrl: known(address),
      published: known(
        fc.record({
          number: fc.integer({ min: 1, max: 9 }),
          ...{ at: moment, note: known(line) },
          history: known(fc.record({ seq: fc.nat(), hash: fc.constant('f'.repeat(64)) })),
        }),
      ),
      corrections: fc.array(correction, { maxLength: 2 }),
      replies: fc.array(
        fc.record({ whom: known(line), statement: passage, at: known(day), claims: claimNumbers }),
        { maxLength: 2 },
      ),
    }),
  })
  .map(({ blocks, draws, scales, article, check, number, createdAt, desk }) => {
    const last: TopBlock = { type: 'paragraph', content: [{ type: 'text', text: 'The end of it.' }] }
    const content = [...blocks, last]
    const text = canonicalText({ type: 'doc', content })
    const claims = claimsOf(
      text,
      draws,
      scales.map(({ version }) => version),
    )
    const used = new Set(claims.map(({ scaleVersion }) => scaleVersion))
    const dates = claims.flatMap(({ decidedAt }) => decidedAt ?? []).sort()
    return {
      ...editionOf(content),
      ...{ article, check, claims, checkedAt: dates.at(-1) ?? null },
      ...desk,
      corrections: desk.corrections.map((made, index) => ({ ...made, number: index + 1 })),
      revision: { number, sha256: '0'.repeat(64), createdAt },
      scales: scales
        .filter(({ version }) => used.has(version))
        .sort((a, b) => a.version - b.version)
        .map(({ version, scale: ratings }) => ({ version, ...ratings })),
    }
  })
  // In the order of members that every edition of ours has.
  .map((drawn) => edition.parse(JSON.parse(JSON.stringify(drawn))))
