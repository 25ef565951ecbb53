import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quorumUnder, wouldReveal } from './rules-change'

const mode = fc.constantFrom('blind', 'blind-rating', 'countersign')
const rules = fc.record({
  claimMode: fc.option(mode),
  claimQuorum: fc.option(fc.integer({ min: 1, max: 4 })),
  articleMode: mode,
  articleQuorum: fc.integer({ min: 1, max: 4 }),
})
const claim = fc.record({
  revealed: fc.constant(false),
  wording: fc.constant(2),
  filings: fc.array(fc.record({ wording: fc.integer({ min: 1, max: 2 }) }), { maxLength: 4 }),
})

test('rules that are let through never leave a blind claim with its quorum reached by the change', () => {
  fc.assert(
    fc.property(claim, rules, rules, (found, before, after) => {
      const counted = found.filings.filter((filing) => filing.wording === 2).length
      fc.pre(counted < quorumUnder(before))
      if (!wouldReveal(found, before, after)) expect(counted).toBeLessThan(quorumUnder(after))
    }),
  )
})

const two = { claimMode: null, claimQuorum: null, articleMode: 'blind', articleQuorum: 2 }
const oneFiled = { revealed: false, wording: 1, filings: [{ wording: 1 }] }

test('a smaller quorum that is reached already, and countersigning with something filed, would reveal', () => {
  expect(wouldReveal(oneFiled, two, { ...two, articleQuorum: 1 })).toBe(true)
  expect(wouldReveal(oneFiled, two, { ...two, claimQuorum: 1 })).toBe(true)
  expect(wouldReveal(oneFiled, two, { ...two, claimMode: 'countersign' })).toBe(true)
  const outdated = { ...oneFiled, wording: 2 }
  expect(wouldReveal(outdated, two, { ...two, articleMode: 'countersign' })).toBe(true)
})

test('a larger quorum, another blind mode, the same rules, or nothing filed would not', () => {
  expect(wouldReveal(oneFiled, two, { ...two, articleQuorum: 3 })).toBe(false)
  expect(wouldReveal(oneFiled, two, { ...two, articleMode: 'blind-rating' })).toBe(false)
  expect(wouldReveal(oneFiled, two, two)).toBe(false)
  expect(wouldReveal({ ...oneFiled, revealed: true }, two, { ...two, articleQuorum: 1 })).toBe(false)
  expect(wouldReveal({ ...oneFiled, filings: [] }, two, { ...two, claimMode: 'countersign' })).toBe(false)
  const own = { ...two, claimQuorum: 2 }
  expect(wouldReveal(oneFiled, own, { ...own, articleQuorum: 1 })).toBe(false)
})
