import { describe, expect, it } from 'vitest'
import { edition, type Edition } from '../exports/edition'
import { editionData } from '../exports/edition-data'
import { editionOf, paragraph } from '../exports/testing/edition-of'
import { readersContent } from './content'

const blocks = [paragraph('The harbour was full in May.')]
const made = editionOf(blocks, [{ number: 1, quotes: ['full in May'], summary: 'It was.' }])

describe('the content that is signed off', () => {
  it('is the same for the same edition, wherever it is published and however it was read', () => {
    const content = readersContent(made)
    expect(readersContent({ ...made, publicUrl: 'https://desk.example/read/harbour' })).toBe(content)
    const published = { number: 1, at: '2025-11-23', note: null, history: null }
    expect(readersContent({ ...made, published })).toBe(content)
    expect(readersContent({ ...made, team: { ...made.team, methodology: 'We ask twice.' } })).toBe(content)
    expect(readersContent(edition.parse(editionData(made)))).toBe(content)
    expect(readersContent(Object.fromEntries(Object.entries(made).reverse()) as Edition)).toBe(content)
  })

  it.each<[string, Partial<Edition>]>([
    ['the title', { article: { ...made.article, title: 'Another' } }],
    ['the conclusion', { check: { ...made.check, conclusion: 'All in all.' } }],
    ['the desk', { team: { ...made.team, name: 'Another desk' } }],
    ['a summary', { claims: made.claims.map((claim) => ({ ...claim, summary: 'It was not.' })) }],
    ['what somebody answered', { replies: [{ whom: 'Port', statement: 'No.', at: null, claims: [] }] }],
    ['a rating', { claims: made.claims.map((claim) => ({ ...claim, rating: 'false' })) }],
    ['which claims there are', { claims: [] }],
  ])('changes with %s', (_, change) => {
    expect(readersContent({ ...made, ...change })).not.toBe(readersContent(made))
  })
})
