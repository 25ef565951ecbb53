import { expect, test } from 'vitest'
import { claimReviewProblems } from './claimreview-problems'
import { citationOf, editionOf, paragraph } from './testing/edition-of'

const blocks = [paragraph('Two ships sank, the pilot said.')]
const team = { ...editionOf(blocks).team, website: 'https://desk.example' }
const publicUrl = 'https://desk.example/read/ships'
const whole = { number: 1, quotes: ['Two ships sank'], summary: 'One did.', citations: [citationOf(1)] }
const found = (...args: Parameters<typeof editionOf>) =>
  claimReviewProblems(editionOf(...args)).map(({ claim, field, severity }) => [claim, field, severity])

test('a claim that has everything has no problem', () => {
  expect(found(blocks, [whole], { team, publicUrl })).toEqual([])
})

test('what is missing of everything comes first and once', () => {
  const article = { ...editionOf(blocks).article, sourceUrl: null }
  expect(found(blocks, [whole, { ...whole, number: 2 }], { article })).toEqual([
    [null, 'publicUrl', 'error'],
    [null, 'team', 'warning'],
    [null, 'appearance', 'warning'],
  ])
  expect(found(blocks, [{ ...whole, state: 'being-checked' }], { team, publicUrl })).toEqual([
    [null, 'state', 'error'],
  ])
})

test('a statement may have 75 characters, counted as people count them', () => {
  const long = (length: number) => ({ ...whole, statement: '👍'.repeat(length) })
  expect(found(blocks, [long(75)], { team, publicUrl })).toEqual([])
  expect(claimReviewProblems(editionOf(blocks, [long(76)], { team, publicUrl }))).toMatchObject([
    { claim: 1, field: 'statement', severity: 'warning', message: expect.stringContaining('76 characters') },
  ])
})

test('nobody who claims it, no day, no summary and no source are each said', () => {
  const article = { ...editionOf(blocks).article, publisher: null, publishedAt: null }
  const bare = {
    number: 4,
    quotes: ['sank'],
    summary: ' ',
    citations: [citationOf(1, { source: { withheld: 'A' } })],
  }
  expect(found(blocks, [bare], { team, publicUrl, article })).toEqual([
    [4, 'speaker', 'error'],
    [4, 'date', 'warning'],
    [4, 'summary', 'warning'],
    [4, 'citations', 'warning'],
  ])
  const voices = [{ chain: [{ name: 'Bo' }], act: 'says' as const }]
  const said = { ...whole, voices, saidAt: '2025-11-18' }
  expect(found(blocks, [said], { team, publicUrl, article })).toEqual([])
})

test('an agreed claim is left out, and a rating outside of the line has no number', () => {
  const claims = [
    { ...whole, rating: 'unproven' },
    { ...whole, number: 2, state: 'agreed' as const },
  ]
  expect(found(blocks, claims, { team, publicUrl })).toEqual([
    [1, 'rating', 'warning'],
    [2, 'state', 'warning'],
  ])
})
