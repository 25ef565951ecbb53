import { expect, it } from 'vitest'
import type { FoundClaim } from './search'
import { ratedOtherwise, similarScore } from './similar'

const found = (key: string | null, score = similarScore): FoundClaim => ({
  ...{ claimId: 'c', articleId: 'a', number: 1, statement: 'It rose.', exact: 'It rose', language: 'en' },
  ...{ direction: 'ltr', speaker: null, state: 'ruled', ruling: null, score },
  article: { title: null, publishedAt: null, archived: false },
  rating: key === null ? null : { key, label: key, order: null },
})

it('tells of similar claims with another rating than the ruling’s, else than mine', () => {
  const own = { ruling: { key: 'true' }, mine: { key: 'false' } }
  expect(ratedOtherwise([found('true')], own)).toMatchObject([{ than: 'mine' }])
  expect(ratedOtherwise([found('false')], own)).toMatchObject([{ than: 'ruling' }])
  expect(ratedOtherwise([found('true')], { ...own, mine: null })).toEqual([])
})

it('says nothing of claims that are less similar or not rated, and nothing before I rate', () => {
  const own = { ruling: null, mine: { key: 'true' } }
  expect(ratedOtherwise([found('false', similarScore - 0.01), found(null)], own)).toEqual([])
  expect(ratedOtherwise([found('false')], { ruling: null, mine: null })).toEqual([])
})
