import fc from 'fast-check'
import type { Step } from './claim-model'

/** Steps that these people may try on a claim, legal or not. */
export function someStep(people: [string, ...string[]]): fc.Arbitrary<Step> {
  const who = fc.constantFrom(...people)
  const rating = fc.constantFrom('true', 'false')
  const saidRating = fc.constantFrom('said', 'not-found')
  const plain = fc.constantFrom(
    'park' as const,
    'withdraw' as const,
    'reopen' as const,
    'reveal' as const,
    'reopen-ruling' as const,
  )
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ step: fc.constant('file' as const), who, rating, saidRating }) },
    { weight: 2, arbitrary: fc.record({ step: fc.constant('confirm' as const), who }) },
    { weight: 1, arbitrary: fc.record({ step: fc.constant('reword' as const) }) },
    { weight: 3, arbitrary: fc.record({ step: plain }) },
    { weight: 3, arbitrary: fc.record({ step: fc.constant('rule' as const), who, rating }) },
    { weight: 3, arbitrary: fc.record({ step: fc.constant('approve' as const), who }) },
  )
}

/** The rules under which a claim lives. */
export const someRules = fc.record({
  quorum: fc.integer({ min: 1, max: 3 }),
  countersign: fc.boolean(),
  fourEyes: fc.boolean(),
  hasVoices: fc.boolean(),
})
