import { describe, expect, it } from 'vitest'
import type { SpanView } from '@/domain/claims/claim'
import { shownOutcome, sortedOutcomes } from './claim-outcomes'

const span = (outcome: SpanView['outcome'], settled: 'removed' | null = null): SpanView => ({
  id: outcome,
  start: null,
  end: null,
  exact: 'words',
  prefix: '',
  suffix: '',
  outcome,
  score: 1,
  settled,
})
const claim = (number: number, ...spans: SpanView[]) => ({ number, spans })

describe('what became of a claim', () => {
  it('is the worst that became of its spans', () => {
    expect(shownOutcome(claim(1, span('exact'), span('changed'), span('moved')))).toBe('changed')
    expect(shownOutcome(claim(1, span('orphaned'), span('ambiguous')))).toBe('orphaned')
  })

  it('is settled where the outlet took its words out', () => {
    expect(shownOutcome(claim(1, span('orphaned', 'removed')))).toBe('removed')
    expect(shownOutcome(claim(1, span('orphaned', 'removed'), span('changed')))).toBe('changed')
  })

  it('lists what asks for somebody first, and counts what stands as it was', () => {
    const claims = [
      claim(1, span('exact')),
      claim(2, span('moved')),
      claim(3, span('changed')),
      claim(4, span('orphaned')),
      claim(5, span('exact')),
    ]
    const { others, exact } = sortedOutcomes(claims)
    expect(others.map(({ claim: { number } }) => number)).toEqual([4, 3, 2])
    expect(exact).toBe(2)
  })
})
