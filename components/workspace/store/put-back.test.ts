import { describe, expect, it } from 'vitest'
import { workClaim } from '@/components/claims/work-claim'
import type { ClaimView, SpanView } from '@/domain/claims/claim'
import type { ThreadView } from '@/domain/threads/thread'
import { lostSpans, lostThreads } from './put-back'

const span = (id: string, change: Partial<SpanView>): SpanView => ({
  id,
  start: null,
  end: null,
  exact: 'words',
  prefix: '',
  suffix: '',
  outcome: 'orphaned',
  score: 0,
  settled: null,
  ...change,
})
const claim = (number: number, state: ClaimView['state'], ...spans: SpanView[]) =>
  workClaim({ id: `c${number}`, number, state, spans } as ClaimView)
const ids = (claims: Parameters<typeof lostSpans>[0]) => lostSpans(claims).map((lost) => lost.span.id)

describe('the words that lost their place', () => {
  it('are orphaned or ambiguous ones, by the number of their claim', () => {
    const claims = [
      claim(2, 'open', span('b', {}), span('placed', { start: 0, end: 5, outcome: 'exact' })),
      claim(1, 'ruled', span('a', { outcome: 'ambiguous' })),
    ]
    expect(ids(claims)).toEqual(['a', 'b'])
  })

  it('are none that the outlet took out, none of claims that are set aside, none that are being marked', () => {
    const marking = { ...claim(3, 'open', span('c', {})), unconfirmed: { failure: null } }
    expect(
      ids([claim(1, 'open', span('a', { settled: 'removed' })), claim(2, 'parked', span('b', {})), marking]),
    ).toEqual([])
  })
})

describe('the discussions that lost their words', () => {
  const thread = (id: string, about: SpanView | null, resolved = false) =>
    ({ id, span: about, resolved }) as ThreadView
  it('are the open ones whose words have no place, not those on the whole article', () => {
    const threads = [
      thread('gone', span('a', {})),
      thread('several', span('b', { outcome: 'ambiguous' })),
      thread('placed', span('c', { start: 0, end: 5, outcome: 'exact' })),
      thread('settled', span('d', {}), true),
      thread('whole', null),
    ]
    expect(lostThreads(threads).map((lost) => [lost.thread.id, lost.span.id])).toEqual([
      ['gone', 'a'],
      ['several', 'b'],
    ])
  })
})
