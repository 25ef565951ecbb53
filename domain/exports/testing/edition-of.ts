import { canonicalText, type ArticleDocument, type TopBlock } from '../../articles/document'
import { describeSpan } from '../../anchoring/span'
import { defaultRatings, defaultSaidRatings } from '../../verdicts/scale'
import type { Edition, EditionCitation, EditionClaim } from '../edition'

/** A claim of a test: where it stands (by quote or by range), and whatever is not as usual. */
export interface ClaimSketch extends Partial<Omit<EditionClaim, 'spans'>> {
  number: number
  quotes?: string[]
  ranges?: [start: number, end: number][]
}

/** A paragraph of plain text. */
export function paragraph(text: string): TopBlock {
  return { type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }
}

/** A citation of a page of the web, with what is not as usual. */
export function citationOf(number: number, changes: Partial<EditionCitation> = {}): EditionCitation {
  return {
    number,
    stance: 'supports',
    quote: null,
    quoteLanguage: null,
    translation: null,
    locator: null,
    note: null,
    source: {
      url: `https://statistics.example/tables/${number}`,
      title: `Table ${number}`,
      publisher: 'Office of Statistics',
      author: null,
      publishedAt: '2025-03-01',
      accessedAt: '2025-11-20',
      archiveUrl: null,
      type: 'dataset',
      tier: 'primary',
      access: 'open',
      language: 'en',
    },
    ...changes,
  }
}

/** An edition of these blocks and claims for tests; claims are ruled `mostly-true` unless the sketch says otherwise. */
export function editionOf(
  blocks: TopBlock[],
  claims: ClaimSketch[] = [],
  changes: Partial<Edition> = {},
): Edition {
  const document: ArticleDocument = { type: 'doc', content: blocks }
  const text = canonicalText(document)
  return {
    schemaVersion: 1,
    mode: 'full',
    team: { name: 'Desk', methodology: null, correctionsPolicy: null, contact: null, website: null },
    published: null,
    publicUrl: null,
    checkedAt: '2025-11-22',
    article: {
      slug: 'harbour',
      title: 'The harbour',
      byline: 'A. Writer',
      publisher: 'The Daily Example',
      publishedAt: '2025-11-20T07:30:00Z',
      sourceUrl: 'https://daily.example/harbour',
      archiveUrl: null,
      language: 'en',
      direction: 'ltr',
      rights: null,
    },
    check: { headline: null, standfirst: null, conclusion: null, credits: null },
    corrections: [],
    replies: [],
    revision: { number: 1, sha256: '0'.repeat(64), createdAt: '2025-11-20T09:00:00.000Z' },
    document,
    text,
    scales: [{ version: 1, ratings: defaultRatings, saidRatings: defaultSaidRatings }],
    claims: claims.map((sketch) => claimOf(text, sketch)),
    ...changes,
  }
}

function claimOf(text: string, { quotes = [], ranges = [], ...changes }: ClaimSketch): EditionClaim {
  const found = quotes.map((quote): [number, number] => {
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`The text does not hold "${quote}"`)
    return [start, start + quote.length]
  })
  const undecided = changes.state === 'being-checked'
  return {
    spans: [...found, ...ranges].map(([start, end]) => describeSpan(text, start, end)),
    statement: quotes[0] ?? `Statement ${changes.number}`,
    kind: null,
    voices: [],
    saidAt: null,
    firstAppearance: null,
    state: 'ruled',
    scaleVersion: undecided ? null : 1,
    rating: undecided ? null : 'mostly-true',
    saidRating: null,
    summary: null,
    explanation: null,
    asOf: null,
    decidedAt: null,
    citations: [],
    dissents: [],
    ...changes,
  }
}
