import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidateBudget, rank, rareTerms, rarity, type SoughtTerm } from './ranking'

const sought = (frequencies: Record<string, number>): SoughtTerm[] =>
  Object.entries(frequencies).map(([term, frequency]) => ({ terms: [term], frequencies: [frequency] }))
const claim = (claimId: string, ...terms: string[]) => ({ claimId, terms, length: terms.length })
const collection = { claims: 1_000, averageLength: 3 }

describe('ranking', () => {
  it('puts one rare word before several common ones', () => {
    const asked = sought({ iceland: 2, president: 400, country: 500 })
    const ranked = rank(
      asked,
      [claim('a', 'president', 'country'), claim('b', 'iceland', 'rain')],
      collection,
    )
    expect(ranked.map(({ claimId }) => claimId)).toEqual(['b', 'a'])
  })

  it('puts the shorter of two claims first that hold the same', () => {
    const ranked = rank(
      sought({ flag: 3 }),
      [claim('a', 'flag', 'b', 'c', 'd'), claim('b', 'flag', 'e')],
      collection,
    )
    expect(ranked.map(({ claimId }) => claimId)).toEqual(['b', 'a'])
  })

  it('counts a number for less than a word that is as rare', () => {
    const ranked = rank(
      sought({ '2016': 5, pence: 5 }),
      [claim('a', '2016'), claim('b', 'pence')],
      collection,
    )
    expect(ranked.map(({ claimId }) => claimId)).toEqual(['b', 'a'])
  })

  it('takes the best of the terms that one word may stand for', () => {
    const asked = [{ terms: ['vacc', 'vaccin'], frequencies: [1, 50] }]
    const [both] = rank(asked, [claim('a', 'vacc', 'vaccin')], collection)
    const [one] = rank(asked, [claim('a', 'vacc', 'other')], collection)
    expect(both).toMatchObject({ found: 1, score: one?.score })
  })

  it('scores from 0 to 1, and leaves out what holds nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), fc.nat(2_000))),
        fc.array(fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 8 })),
        (words, claims) => {
          const asked = sought(Object.fromEntries(words))
          const given = claims.map((terms, index) => claim(String(index), ...new Set(terms)))
          for (const { score, found } of rank(asked, given, collection)) {
            expect(score).toBeGreaterThan(0)
            expect(score).toBeLessThanOrEqual(1)
            expect(found).toBeGreaterThan(0)
          }
        },
      ),
    )
  })

  it('is the same however the candidates come', () => {
    const asked = sought({ a: 3, b: 3 })
    const given = [claim('2', 'a'), claim('1', 'b'), claim('3', 'a', 'b')]
    expect(rank(asked, [...given].reverse(), collection)).toEqual(rank(asked, given, collection))
  })
})

describe('the terms that choose candidates', () => {
  it('are the rarest, as many as the budget holds, and never none', () => {
    const common = candidateBudget - 10
    expect(rareTerms(sought({ usual: common, rare: 4, rarer: 2 }))).toEqual(['rarer', 'rare', 'usual'])
    expect(rareTerms(sought({ usual: common, rare: 40, rarer: 2 }))).toEqual(['rarer', 'rare'])
    expect(rareTerms(sought({ usual: candidateBudget * 3 }))).toEqual(['usual'])
    expect(rareTerms(sought({ unknown: 0 }))).toEqual([])
  })

  it('a rarer word always tells more', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), fc.integer({ min: 1, max: 5_000 }), (x, y, claims) => {
        fc.pre(x < y)
        expect(rarity(x, claims)).toBeGreaterThan(rarity(y, claims))
      }),
    )
  })
})
