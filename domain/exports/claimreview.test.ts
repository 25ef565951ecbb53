import { describe, expect, test } from 'vitest'
import { claimReviews } from './claimreview'
import { editionOf, paragraph } from './testing/edition-of'

const blocks = [paragraph('Two ships sank, the pilot said.')]
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
    }
    const edition = editionOf(blocks, [claim], { publicUrl: 'https://desk.example/read/ships' })
    expect(json(claimReviews(edition)[0])).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://desk.example/read/ships#claim-3',
      claimReviewed: 'Two ships sank.',
      datePublished: '2025-11-21T15:04:00.000Z',
      author: { '@type': 'Organization', name: 'Desk' },
      itemReviewed: {
        '@type': 'Claim',
        author: {
          '@type': 'Person',
          name: 'Bo',
          jobTitle: 'pilot',
          affiliation: { '@type': 'Organization', name: 'Pilots’ Guild' },
        },
        datePublished: '2025-11-18',
        appearance: { '@type': 'CreativeWork', url: 'https://daily.example/harbour' },
        firstAppearance: { '@type': 'CreativeWork', url: 'https://first.example/post' },
      },
      reviewRating: {
        '@type': 'Rating',
        alternateName: 'Mostly false',
        ratingValue: 2,
        bestRating: 5,
        worstRating: 1,
        ratingExplanation: 'One did.',
      },
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
})
