import { canonicalText, type TopBlock } from '../../articles/document'
import { describeSpan } from '../../anchoring/span'
import { correctionKinds } from '../../corrections/correction'
import type { Edition, EditionCitation } from '../edition'
import { citationOf, editionOf } from './edition-of'

/** Gives the text of the next field; an edition asks about a hundred times. */
type NextText = () => string

/**
 * An edition in which everything that a person writes is what `next` gives and every address is `address`: each kind of
 * block, of claim, of source and of correction. Dates, keys, numbers and languages are as always.
 */
export function hostileEdition(next: NextText, address: string): Edition {
  const document = { type: 'doc' as const, content: blocksOf(next, address) }
  const text = canonicalText(document)
  const first = text.indexOf('\n')
  const middle = describeSpan(text, 0, first)
  const crossing = describeSpan(text, Math.max(0, first - 1), first + 2)
  const lost = { start: null, end: null, exact: next(), prefix: next(), suffix: next() }
  const claim = () => ({
    statement: next(),
    voices: [
      {
        chain: [
          { name: next(), role: next(), organisation: next() },
          { name: next(), role: next(), organisation: next() },
        ],
        act: 'denies' as const,
      },
      { chain: [{ name: next() }], act: 'says' as const },
    ],
    firstAppearance: address,
    saidAt: '2025-11-19',
  })
  const decided = () => ({
    ...claim(),
    ...{ scaleVersion: 1, rating: 'true', saidRating: 'said', asOf: '2025-11-20', decidedAt: '2025-11-21' },
    ...{ summary: next(), explanation: `${next()} [@1] ${next()}\n\n${next()}\n\n[@2]` },
    dissents: [{ rating: 'true', saidRating: 'said', summary: next() }],
    citations: citationsOf(next, address),
  })
  const undecided = { scaleVersion: null, rating: null, saidRating: null, summary: null, explanation: null }
  const nothing = { ...undecided, asOf: null, decidedAt: null, citations: [], dissents: [] }
  return {
    ...editionOf(document.content),
    team: {
      ...{ name: next(), methodology: next(), correctionsPolicy: next(), contact: next() },
      website: address,
    },
    publicUrl: address,
    published: { number: 2, at: '2025-11-22T10:00:00.000Z', note: next(), history: { seq: 1, hash: next() } },
    corrections: correctionKinds.map((kind, index) => ({
      ...{ number: index + 1, edition: 2, kind, at: '2025-11-22', summary: next(), reason: next() },
      claims: [1, 7],
      changes: (['statement', 'rating', 'summary', 'explanation', 'sources', 'claim'] as const).map(
        (field) => ({ claim: 1, field, from: next(), to: field === 'claim' ? null : next() }),
      ),
    })),
    replies: [{ whom: next(), statement: next(), at: '2025-11-21', claims: [1, 7] }],
    article: {
      ...{ slug: next(), title: next(), byline: next(), publisher: next(), publishedAt: '2025-11-20' },
      ...{ sourceUrl: address, archiveUrl: address, language: 'en', direction: 'ltr', rights: null },
    },
    check: { headline: next(), standfirst: next(), conclusion: next(), credits: next() },
    scales: [{ version: 1, ratings: [ratingOf('true', next)], saidRatings: [ratingOf('said', next)] }],
    claims: [
      { number: 1, state: 'ruled', kind: 'number', spans: [middle, crossing], ...decided() },
      { number: 2, state: 'agreed', kind: null, spans: [lost], ...decided() },
      { number: 3, state: 'being-checked', kind: null, spans: [middle], ...claim(), ...nothing },
    ],
  }
}

function ratingOf(key: string, next: NextText) {
  return {
    ...{ key, label: next(), criterion: next(), order: 5, needsCitation: true },
    ...{ family: 'wrong' as const, icon: 'cross' as const },
  }
}

function citationsOf(next: NextText, address: string): EditionCitation[] {
  const words = () => ({
    ...{ quote: next(), quoteLanguage: 'ar', translation: next(), locator: next(), note: next() },
  })
  const open = {
    ...{ url: address, title: next(), publisher: next(), author: next(), publishedAt: '2025-03-01' },
    ...{ accessedAt: '2025-11-20', archiveUrl: address, type: 'web' as const, tier: 'primary' as const },
    ...{ access: 'paywall' as const, language: 'en' },
  }
  return [
    citationOf(1, { ...words(), source: open }),
    citationOf(2, { ...words(), source: { withheld: next() } }),
    // Without a title an address is shown, without an address a title.
    citationOf(3, { source: { ...open, title: null } }),
    citationOf(4, { source: { ...open, url: null } }),
  ]
}

function blocksOf(next: NextText, address: string): TopBlock[] {
  // In an article a run of white space is one space, and no block is nothing but that.
  const words = () => ({ type: 'text' as const, text: next().replace(/\s+/g, ' ').trim() || 'x' })
  const link = { type: 'link' as const, attrs: { href: address } }
  const inline = () => [
    words(),
    { ...words(), marks: [link] },
    { type: 'hardBreak' as const },
    { ...words(), marks: [{ type: 'bold' as const }, { type: 'italic' as const }, link] },
  ]
  return [
    { type: 'title', content: inline() },
    { type: 'standfirst', content: inline() },
    { type: 'heading', attrs: { level: 2 }, content: inline() },
    { type: 'paragraph', attrs: { speaker: next(), at: 12 }, content: inline() },
    { type: 'quote', content: inline() },
    { type: 'caption', content: inline() },
    { type: 'image', attrs: { src: address }, content: inline() },
    {
      type: 'list',
      attrs: { ordered: true },
      content: [1, 2].map((depth) => ({ type: 'item' as const, attrs: { depth }, content: inline() })),
    },
    {
      type: 'table',
      content: [true, false].map((header) => ({
        type: 'row' as const,
        content: [{ type: 'cell' as const, attrs: { header }, content: inline() }],
      })),
    },
  ]
}
