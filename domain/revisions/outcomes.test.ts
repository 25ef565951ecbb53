import { describe, expect, it } from 'vitest'
import { claimOutcome, effectOnClaim, isNotable } from './outcomes'

describe('what came of a claim', () => {
  it('is the worst of its spans, with the score of the least sure one', () => {
    const spans = [
      { outcome: 'changed', score: 0.8 },
      { outcome: 'exact', score: 0.6 },
      { outcome: 'moved', score: 1 },
    ] as const
    expect(claimOutcome(spans)).toEqual({ outcome: 'changed', score: 0.6 })
    expect(claimOutcome([])).toEqual({ outcome: 'exact', score: 1 })
  })

  it('asks for attention where its words changed or were lost, not where they moved', () => {
    const outcomes = ['exact', 'moved', 'changed', 'ambiguous', 'orphaned'] as const
    expect(outcomes.filter(isNotable)).toEqual(['changed', 'ambiguous', 'orphaned'])
  })
})

describe('what adopting a revision does to a claim', () => {
  const claim = { withdrawn: false, recheck: false }
  const before = [{ outcome: 'exact', exact: 'two metres' }]
  const changed = [{ outcome: 'changed', exact: 'three metres' }] as const

  it('asks for another look where the wording of any span changed', () => {
    expect(effectOnClaim({ ...claim, before, after: changed })).toEqual({ raisesRecheck: true, shows: true })
    const lost = [{ outcome: 'orphaned', exact: 'two metres' }] as const
    expect(effectOnClaim({ ...claim, before, after: lost })).toEqual({ raisesRecheck: false, shows: true })
    const two = [...before, { outcome: 'exact', exact: 'in May' }]
    const after = [...changed, { outcome: 'orphaned', exact: 'in May' }] as const
    expect(effectOnClaim({ ...claim, before: two, after }).raisesRecheck).toBe(true)
  })

  it('asks once, and never for a claim that was withdrawn', () => {
    const again = effectOnClaim({ ...claim, recheck: true, before: changed, after: changed })
    expect(again).toEqual({ raisesRecheck: false, shows: false })
    const withdrawn = effectOnClaim({ ...claim, withdrawn: true, before, after: changed })
    expect(withdrawn).toEqual({ raisesRecheck: false, shows: true })
  })

  it('shows nothing else where the same words stand elsewhere in the text', () => {
    const after = [{ outcome: 'exact', exact: 'two metres' }] as const
    expect(effectOnClaim({ ...claim, before, after }).shows).toBe(false)
  })
})
