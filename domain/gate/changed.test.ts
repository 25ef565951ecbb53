import { describe, expect, test } from 'vitest'
import { editionOf, paragraph, type ClaimSketch } from '../exports/testing/edition-of'
import { changedClaims } from './changed'

const edition = (...claims: ClaimSketch[]) => editionOf([paragraph('The river rose by two metres.')], claims)
const one: ClaimSketch = { number: 1, rating: 'true', summary: 'It did.' }
const two: ClaimSketch = { number: 2, rating: 'false', saidRating: 'said' }

describe('what readers saw otherwise', () => {
  test('is nothing in the first edition, nor in the same again', () => {
    expect(changedClaims(null, edition(one, two))).toEqual([])
    expect(changedClaims(edition(one, two), edition(one, two))).toEqual([])
  })

  test('is another rating in either layer, another statement or summary, or a claim that is gone', () => {
    expect(
      changedClaims(
        edition(two, one, { number: 3 }, { number: 4 }),
        edition(
          { ...one, rating: 'mixed', summary: null },
          { ...two, saidRating: 'misattributed' },
          { number: 3, statement: 'Another.' },
        ),
      ),
    ).toEqual([
      { number: 1, fields: ['rating', 'summary'] },
      { number: 2, fields: ['rating'] },
      { number: 3, fields: ['statement'] },
      { number: 4, fields: ['gone'] },
    ])
  })

  test('is a claim whose rating was taken back to being checked', () => {
    const reopened = edition({ ...one, state: 'being-checked', rating: null, summary: null })
    expect(changedClaims(edition(one), reopened)).toEqual([{ number: 1, fields: ['rating', 'summary'] }])
  })

  test('is not a new claim, one that was being checked before, or anything else of a claim', () => {
    const checking: ClaimSketch = { number: 3, state: 'being-checked', statement: 'Before.' }
    expect(
      changedClaims(
        edition(one, checking, { ...checking, number: 5 }),
        edition(
          { ...one, explanation: 'At length.', asOf: '2026' },
          { number: 3, statement: 'After.' },
          { number: 4 },
        ),
      ),
    ).toEqual([])
  })
})
