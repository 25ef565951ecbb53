import { describe, expect, it } from 'vitest'
import { findQuote } from '@/domain/anchoring/quote'
import { checkSpans } from '@/domain/anchoring/span'
import { leafBlocks } from '@/domain/articles/document'
import { freeze } from '@/domain/articles/proposal'
import { markClaimInput } from '@/domain/claims/claim'
import { claimState } from '@/domain/claims/state'
import { canonicalAddress } from '@/domain/sources/address'
import { createSourceInput, type SourceInput } from '@/domain/sources/source'
import { missingForFiling, unknownRatings } from '@/domain/verdicts/filing'
import { citedNumbers } from '@/domain/verdicts/references'
import { defaultRatings, defaultSaidRatings } from '@/domain/verdicts/scale'
import { metadata } from './article'
import { claims } from './content'
import { placeOf } from './place'
import { readSample } from './read'
import { sources } from './sources'

const scale = { ratings: defaultRatings, saidRatings: defaultSaidRatings }
const read = readSample()
const { text, document, words } = freeze(read.proposal.blocks)
const library: Record<string, SourceInput> = sources
const verdicts = claims.flatMap((claim, index) =>
  claim.verdicts.map((verdict) => ({ verdict, claim, name: `claim ${index + 1} by ${verdict.by}` })),
)

describe('the sample article', () => {
  it('is read as a page would be: its metadata found, what is not the story dropped', () => {
    expect(read.proposal).toMatchObject(metadata)
    const dropped = read.proposal.blocks.filter((block) => !block.keep).map((block) => block.text)
    expect(dropped).toEqual([
      'Subscribe to The Harbour Ledger',
      'By Maren Holt',
      '20 May 2024',
      'Related: Why your bathroom scale disagrees with your doctor’s',
    ])
    expect(leafBlocks(document).map((block) => block.type)).toEqual([
      'title',
      'standfirst',
      ...Array.from({ length: 12 }, () => 'paragraph'),
    ])
  })

  it('is of a length that can be read in a few minutes', () => {
    expect(words).toBeGreaterThan(400)
    expect(words).toBeLessThan(700)
  })
})

describe('the sample claims', () => {
  it.each(claims)('"$statement" stand in the text exactly once', (claim) => {
    const ranges = claim.quotes.map((quote) => placeOf(text, quote))
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(claim.quotes)
    expect(checkSpans(text, ranges)).toEqual([])
  })

  it.each(claims)('"$statement" could be sent to the API', ({ statement, kind, voices, reason, quotes }) => {
    const spans = quotes.map((quote) => placeOf(text, quote))
    expect(markClaimInput.safeParse({ spans, statement, kind, voices, reason }).error).toBeUndefined()
  })

  it('show what spans can be: overlapping, across paragraphs, in two pieces', () => {
    const [first, second] = [claims[3], claims[4]].map((claim) => placeOf(text, claim?.quotes[0] ?? ''))
    expect(first && second && second.start > first.start && second.start < first.end).toBe(true)
    expect(second && first && second.end > first.end).toBe(true)
    expect(claims.filter((claim) => claim.quotes.length === 2)).toHaveLength(1)
    expect(claims.filter((claim) => claim.quotes.some((quote) => quote.includes('\n')))).toHaveLength(1)
    expect(claims.filter((claim) => claim.voices.length > 0)).toHaveLength(2)
  })

  it('are in the states that they promise, among them one open, one waiting and one disputed', () => {
    for (const claim of claims) {
      const filings = claim.verdicts.map(({ rating, saidRating }) => ({
        wording: 1,
        rating,
        saidRating: saidRating ?? null,
      }))
      const facts = {
        wording: 1,
        withdrawn: false,
        parked: false,
        quorum: 2,
        mode: 'blind',
        ruling: null,
        filings,
      }
      const hasVoices = claim.voices.length > 0
      const state = claimState({ ...facts, hasVoices, revealed: filings.length >= 2 })
      expect([claim.statement, state]).toEqual([claim.statement, claim.state])
    }
    const states = claims.map((claim) => claim.state)
    expect(
      ['open', 'checking', 'disputed'].map((state) => states.filter((one) => one === state).length),
    ).toEqual([1, 1, 1])
  })
})

describe('the sample verdicts', () => {
  it.each(verdicts)('on $name could be filed', ({ verdict, claim }) => {
    const draft = {
      rating: verdict.rating,
      saidRating: verdict.saidRating ?? null,
      reasoning: verdict.reasoning,
      citations: verdict.citations.map(({ source, stance }) => ({
        stance,
        source: { url: library[source]?.url ?? null, title: library[source]?.title ?? null },
      })),
    }
    expect(unknownRatings(draft, scale)).toEqual([])
    expect(missingForFiling(draft, scale, claim.voices.length > 0)).toEqual([])
    expect(verdict.saidRating === undefined).toBe(claim.voices.length === 0)
  })

  it.each(verdicts)('on $name refers to each of its citations', ({ verdict }) => {
    expect(citedNumbers(verdict.reasoning).sort()).toEqual(verdict.citations.map((_, index) => index + 1))
  })

  it('are by each person at most once a claim', () => {
    for (const claim of claims) {
      const authors = claim.verdicts.map((verdict) => verdict.by)
      expect(new Set(authors).size).toBe(authors.length)
    }
  })
})

describe('the sample sources', () => {
  it.each(Object.entries(library))('%s could be sent to the API', (_, source) => {
    expect(createSourceInput.safeParse(source).error).toBeUndefined()
    expect(source.title && source.publisher).toBeTruthy()
  })

  it('are all cited, have one address each in canonical form, and one has none', () => {
    const cited = new Set(verdicts.flatMap(({ verdict }) => verdict.citations.map(({ source }) => source)))
    expect([...cited].sort()).toEqual(Object.keys(sources).sort())
    const addresses = Object.values(library).flatMap((source) => source.url ?? [])
    expect(addresses.map(canonicalAddress)).toEqual(addresses)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses).toHaveLength(Object.keys(sources).length - 1)
  })
})

describe('a quote of the sample', () => {
  it('that stands nowhere or twice is refused', () => {
    expect(findQuote(text, { exact: 'the' })).toBe('ambiguous')
    expect(() => placeOf(text, 'the')).toThrow('ambiguous')
    expect(() => placeOf(text, 'no such words')).toThrow('not-found')
  })
})
