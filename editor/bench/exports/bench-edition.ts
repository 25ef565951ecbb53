import { describeSpan } from '@/domain/anchoring/span'
import { edition, type Edition } from '@/domain/exports/edition'
import { defaultRatings, defaultSaidRatings } from '@/domain/verdicts/scale'
import { makeArticle } from '../article'

/**
 * An edition made up for measuring: every claim ruled, with a statement, a summary, an explanation and a source with its
 * quote; brief ones without explanation and quote, as desks first have them.
 */
export function benchEdition(words: number, claimCount: number, { brief = false } = {}): Edition {
  const { document, text, claims } = makeArticle(words, claimCount)
  return edition.parse({
    schemaVersion: 1,
    team: { name: 'The desk' },
    checkedAt: '2025-11-22T10:00:00.000Z',
    article: { slug: 'made-up', title: 'Made up', language: 'en', direction: 'ltr' },
    check: { headline: 'A made-up article, checked' },
    revision: { number: 1, sha256: '0'.repeat(64), createdAt: '2025-11-20T09:00:00.000Z' },
    document,
    scales: [{ version: 1, ratings: defaultRatings, saidRatings: defaultSaidRatings }],
    claims: claims.map(({ number, spans }) => ({
      number,
      spans: spans.map(({ start, end }) => describeSpan(text, start, end)),
      statement: `The harbour took in ${number} ships that year.`,
      state: 'ruled',
      scaleVersion: 1,
      rating: defaultRatings[number % 5]?.key,
      summary: `The port counted ${number + 7}.`,
      explanation: brief ? null : `Its table names **${number + 7}** ships [@1].`,
      decidedAt: '2025-11-21T15:04:00.000Z',
      citations: [
        {
          number: 1,
          stance: number % 2 === 0 ? 'supports' : 'refutes',
          quote: brief ? null : `In all, ${number + 7} ships.`,
          source: {
            url: `https://port.example/tables/${number}`,
            title: `Table ${number}`,
            publisher: 'Port Authority',
            type: 'dataset',
            tier: 'primary',
            access: 'open',
          },
        },
      ],
    })),
  })
}
