import { describe, expect, it } from 'vitest'
import { readGoogleAnswer } from './elsewhere'

const review = {
  publisher: { name: 'Example Facts', site: 'facts.example.org' },
  url: 'https://facts.example.org/moon',
  title: 'No, it is not',
  reviewDate: '2024-02-01T00:00:00Z',
  textualRating: 'False',
  languageCode: 'en',
}

describe('an answer of Google’s Fact Check Tools', () => {
  it('is read review by review', () => {
    const claims = [{ text: 'The moon is cheese.', claimant: 'A post', claimReview: [review] }]
    expect(readGoogleAnswer({ claims, nextPageToken: 'x' })).toEqual([
      {
        claim: 'The moon is cheese.',
        claimant: 'A post',
        claimedAt: null,
        publisher: 'Example Facts',
        url: review.url,
        title: review.title,
        reviewedAt: review.reviewDate,
        rating: 'False',
        language: 'en',
      },
    ])
  })

  it('loses reviews without a web address and fields of a wrong kind, not the rest', () => {
    const odd = [
      { ...review, url: 'javascript:alert(1)' },
      { ...review, title: 5, publisher: 'x' },
    ]
    const read = readGoogleAnswer({ claims: [{ claimReview: odd }, { claimReview: 'none' }] })
    expect(read).toMatchObject([{ claim: '', title: null, publisher: null, rating: 'False' }])
  })

  it('may find nothing, and may be something else', () => {
    expect(readGoogleAnswer({})).toEqual([])
    expect(readGoogleAnswer({ claims: 'x' })).toBeNull()
    expect(readGoogleAnswer('<html>')).toBeNull()
  })
})
