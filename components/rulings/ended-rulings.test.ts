import { expect, it } from 'vitest'
import type { PastRulingView } from '@/domain/rulings/ruling'
import { endedRulings } from './ended-rulings'

const eva = { id: 'eva', name: 'Eva' }
const otto = { id: 'otto', name: 'Otto' }

function ruling(number: number, change: Partial<PastRulingView> = {}): PastRulingView {
  return {
    number,
    rating: { key: 'true', label: 'True', order: 1 },
    saidRating: null,
    ...{ summary: 'It rained.', explanation: '', citations: [], dissent: [], reason: 'Seen.', asOf: null },
    ...{ ruledBy: eva, ruledAt: '2026-01-01T10:00:00.000Z' },
    ...{ approved: true, approvedBy: null, approvedAt: null },
    ...{ reopenedAt: null, reopenedBy: null, replacedAt: null },
    ...change,
  }
}

it('leaves out the ruling that stands', () => {
  expect(endedRulings([ruling(1)], [])).toEqual([])
})

it('says who reopened a ruling and why, by what stands in the history at that moment', () => {
  const reopenedAt = '2026-01-02T10:00:00.000Z'
  const history = [
    { type: 'ruling.reopened', at: '2026-01-01T12:00:00.000Z', reason: 'Another one' },
    { type: 'claim.reopened', at: reopenedAt, reason: 'Not this' },
    { type: 'ruling.reopened', at: reopenedAt, reason: 'A new source' },
  ]
  const [ended] = endedRulings([ruling(2, { reopenedAt, reopenedBy: otto })], history)
  expect(ended?.ended).toEqual({ how: 'reopened', at: reopenedAt, by: otto, reason: 'A new source' })
})

it('says whose ruling replaced one', () => {
  const replacedAt = '2026-01-02T10:00:00.000Z'
  const rulings = [ruling(3, { ruledBy: otto }), ruling(2, { replacedAt }), ruling(1, { replacedAt })]
  const ended = endedRulings(rulings, [])
  expect(ended.map(({ number, ended: { how, by } }) => [number, how, by?.name])).toEqual([
    [2, 'replaced', 'Otto'],
    [1, 'replaced', 'Eva'],
  ])
})
