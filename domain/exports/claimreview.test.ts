import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimReviews } from './claimreview'
import { anyEdition } from './testing/any-edition'
import { claimReviewPropertyList } from './testing/claimreview-property-list'
import { citationOf, editionOf, paragraph } from './testing/edition-of'
import { hostileTexts } from './testing/hostile-texts'

const blocks = [paragraph('Two ships sank, the pilot said.')]
const correction = (
  kind: 'correction' | 'minor' | 'update' | 'retraction',
  claims: number[],
  summary: string,
) => ({
  ...{ number: 1, edition: 2, kind, at: '2025-12-01T10:00:00.000Z', summary, reason: 'We misread.' },
  ...{ claims, changes: [] },
})
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('ClaimReview', () => {
  test('has one object for each ruled claim, and none for one that is merely agreed or being checked', () => {
    const claims = [
      { number: 7, quotes: ['Two ships sank'] },
      { number: 2, quotes: ['ships'], state: 'agreed' as const },
      { number: 3, quotes: ['pilot'], state: 'being-checked' as const },
    ]
    expect(claimReviews(editionOf(blocks, claims)).map((review) => review.url)).toEqual(['#claim-7'])
  })

  test('says what was claimed, by whom, where and when, and how it was rated', () => {
    const claim = {
      number: 3,
      quotes: ['Two ships sank'],
      statement: 'Two ships sank.',
      voices: [
        {
          chain: [{ name: 'Port' }, { name: 'Bo', role: 'pilot', organisation: 'Pilots’ Guild' }],
          act: 'says' as const,
        },
      ],
      saidAt: '2025-11-18',
      firstAppearance: 'https://first.example/post',
      rating: 'mostly-false',
      summary: 'One did.',
      decidedAt: '2025-11-21T15:04:00.000Z',
      saidRating: 'said',
      explanation: 'See [@1].',
      citations: [citationOf(1), citationOf(2, { source: { withheld: 'A pilot' } })],
    }
    const edition = editionOf(blocks, [claim], {
      publicUrl: 'https://desk.example/read/ships',
      team: { ...editionOf(blocks).team, website: 'https://desk.example' },
      corrections: [
        correction('correction', [3], 'It was one ship.'),
        correction('minor', [3], 'A comma.'),
        correction('update', [4], 'Another claim.'),
      ],
    })
    const desk = { '@type': 'Organization', name: 'Desk', url: 'https://desk.example' }
    expect(json(claimReviews(edition)[0])).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://desk.example/read/ships#claim-3',
      claimReviewed: 'Two ships sank.',
      inLanguage: 'en',
      datePublished: '2025-11-21T15:04:00.000Z',
      dateModified: '2025-12-01T10:00:00.000Z',
      author: desk,
      itemReviewed: {
        '@type': 'Claim',
        author: {
          '@type': 'Person',
          name: 'Bo',
          jobTitle: 'pilot',
          affiliation: { '@type': 'Organization', name: 'Pilots’ Guild' },
        },
        datePublished: '2025-11-18',
        inLanguage: 'en',
        appearance: {
          '@type': 'CreativeWork',
          url: 'https://daily.example/harbour',
          headline: 'The harbour',
          inLanguage: 'en',
          datePublished: '2025-11-20T07:30:00Z',
          publisher: { '@type': 'Organization', name: 'The Daily Example' },
        },
        firstAppearance: { '@type': 'CreativeWork', url: 'https://first.example/post' },
        claimInterpreter: desk,
      },
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'Mostly false',
        name: 'Mostly false',
        ratingValue: 2,
        bestRating: 5,
        worstRating: 1,
        ratingExplanation: 'One did.',
      },
      associatedReview: {
        '@type': 'Review',
        reviewAspect: 'Whether it was said',
        reviewRating: { '@type': 'Rating', alternateName: 'Said' },
      },
      reviewBody: 'See [1].',
      citation: [{ '@type': 'CreativeWork', name: 'Table 1', url: 'https://statistics.example/tables/1' }],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'It was one ship. We misread.',
          datePublished: '2025-12-01T10:00:00.000Z',
          url: 'https://desk.example/read/ships/corrections',
        },
      ],
    })
  })

  test('has in brief what is read elsewhere, every correction, and no reasons', () => {
    const claim = {
      ...{ number: 3, quotes: ['Two ships sank'], rating: 'mostly-false', saidRating: 'said' },
      ...{ summary: 'One did.', explanation: 'See [@1].', citations: [citationOf(1)] },
      ...{ decidedAt: '2025-11-21T15:04:00.000Z', firstAppearance: 'https://first.example/post' },
    }
    const edition = editionOf(blocks, [claim], { corrections: [correction('update', [3], 'One ship.')] })
    expect(json(claimReviews(edition, { brief: true })[0])).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: '#claim-3',
      claimReviewed: 'Two ships sank',
      datePublished: '2025-11-21T15:04:00.000Z',
      dateModified: '2025-12-01T10:00:00.000Z',
      author: { '@type': 'Organization', name: 'Desk' },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Organization', name: 'The Daily Example', sameAs: 'https://daily.example' },
        datePublished: '2025-11-20T07:30:00Z',
        appearance: { '@type': 'CreativeWork', url: 'https://daily.example/harbour' },
        firstAppearance: { '@type': 'CreativeWork', url: 'https://first.example/post' },
      },
      reviewRating: {
        ...{ '@type': 'Rating', alternateName: 'Mostly false' },
        ...{ ratingValue: 2, bestRating: 5, worstRating: 1 },
      },
      correction: [
        {
          ...{ '@type': 'CorrectionComment', text: 'One ship. We misread.' },
          datePublished: '2025-12-01T10:00:00.000Z',
        },
      ],
    })
  })

  test('names the last speaker of every voice, and an organisation as one', () => {
    const voices = [
      { chain: [{ name: 'A paper' }, { name: 'The ministry' }], act: 'says' as const },
      { chain: [{ name: 'Ada Byron' }], act: 'denies' as const },
      { chain: [{ name: 'UN', organisation: 'UN' }], act: 'reports' as const },
    ]
    const [review] = claimReviews(editionOf(blocks, [{ number: 1, quotes: ['sank'], voices }]))
    expect(json(review?.itemReviewed.author)).toEqual([
      { '@type': 'Organization', name: 'The ministry' },
      { '@type': 'Person', name: 'Ada Byron' },
      { '@type': 'Organization', name: 'UN' },
    ])
  })

  test('tells of a retraction of the whole check at every claim', () => {
    const edition = editionOf(blocks, [{ number: 1, quotes: ['sank'] }], {
      corrections: [correction('retraction', [], 'All of it is withdrawn.')],
    })
    expect(claimReviews(edition)[0]?.correction?.[0]).toMatchObject({
      text: 'All of it is withdrawn. We misread.',
    })
  })

  test('names the outlet as author where nobody else speaks', () => {
    const [review] = claimReviews(editionOf(blocks, [{ number: 1, quotes: ['sank'] }]))
    expect(review).toMatchObject({
      itemReviewed: { author: { '@type': 'Organization', name: 'The Daily Example' } },
    })
  })

  test('gives no numbers to a rating outside of the scale’s line', () => {
    const [review] = claimReviews(editionOf(blocks, [{ number: 1, quotes: ['sank'], rating: 'unproven' }]))
    expect(json(review)).toMatchObject({ reviewRating: { '@type': 'Rating', alternateName: 'Unproven' } })
    expect(JSON.stringify(review)).not.toMatch(/ratingValue|bestRating|worstRating/)
  })

  test('has nothing but the listed properties, with ratings inside of their own bounds, whatever the edition', () => {
    fc.assert(
      fc.property(anyEdition, fc.boolean(), (edition, brief) => {
        for (const review of claimReviews(edition, { brief })) claimReviewPropertyList.parse(json(review))
      }),
    )
  })

  test('reads back as the same words, whatever they are', () => {
    const texts = [...hostileTexts, '</script>', 'x\u2028y', 'قال \u202eabc', '👍🏽', '\ud83d\ude00 "x" \\']
    const claims = texts.map((text, index) => ({ number: index + 1, statement: text, summary: text }))
    const reviews = claimReviews(editionOf(blocks, claims))
    expect(JSON.parse(JSON.stringify(reviews))).toEqual(json(reviews))
    expect(reviews.map((review) => review.claimReviewed)).toEqual(texts)
    expect(reviews.map((review) => review.reviewRating.ratingExplanation)).toEqual(texts)
  })

  test('makes a thousand in less than a tenth of a second', () => {
    const claims = Array.from({ length: 1_000 }, (_, index) => ({
      ...{ number: index + 1, quotes: ['Two ships sank'], explanation: 'See [@1]. '.repeat(50) },
      citations: [citationOf(1), citationOf(2)],
    }))
    const edition = editionOf(blocks, claims)
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      expect(claimReviews(edition)).toHaveLength(1_000)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })
})
