import { describe, expect, test } from 'vitest'
import type { CorrectionInput } from '../corrections/correction'
import { claimFaults, correctionFaults, gateOutcome, modeFaults, publishedMode } from './choice'

const claims = [
  { number: 1, withdrawn: false, removed: false },
  { number: 2, withdrawn: true, removed: false },
  { number: 3, withdrawn: false, removed: true },
]

describe('what an edition may hold', () => {
  test('claims of the article that are neither withdrawn nor removed, each fault at its place', () => {
    expect(claimFaults([1], claims)).toEqual([])
    expect(claimFaults(undefined, claims)).toEqual([])
    expect(claimFaults([2, 1, 3, 9], claims).map(({ path }) => path)).toEqual([
      '/claims/0',
      '/claims/2',
      '/claims/3',
    ])
    expect(claimFaults([2], claims)[0]?.message).toMatch(/withdrawn/)
  })

  test('excerpts of what may only be quoted, and all of it in no case', () => {
    expect(publishedMode(undefined, 'quotation')).toBe('excerpts')
    for (const rights of [null, 'own', 'licensed'] as const) {
      expect(publishedMode(undefined, rights)).toBe('full')
      expect(modeFaults('full', rights)).toEqual([])
    }
    expect(publishedMode('excerpts', 'own')).toBe('excerpts')
    expect(modeFaults('excerpts', 'quotation')).toEqual([])
    expect(modeFaults('full', 'quotation')).toMatchObject([{ path: '/mode' }])
  })
})

describe('a correction', () => {
  const correction = (numbers: number[]): CorrectionInput => ({
    ...{ kind: 'correction', summary: 'S', reason: 'R', claims: numbers },
  })

  test('needs an earlier edition', () => {
    expect(correctionFaults(correction([]), { previous: null, next: [1] })).toMatchObject([
      { path: '/correction' },
    ])
    expect(correctionFaults(undefined, { previous: null, next: [1] })).toEqual([])
  })

  test('is about claims of this edition or of the one before it', () => {
    const editions = { previous: [1, 2], next: [2, 3] }
    expect(correctionFaults(correction([1, 2, 3]), editions)).toEqual([])
    expect(correctionFaults(correction([]), editions)).toEqual([])
    expect(correctionFaults(correction([3, 4]), editions)).toMatchObject([{ path: '/correction/claims/1' }])
  })
})

test('an unmet rule holds an edition back unless it has a reason; a reason for a met one is not kept', () => {
  const findings = [
    { rule: 'sourced' as const, met: false, message: 'Claim 1 has no source.', claims: [1] },
    { rule: 'archived' as const, met: false, message: 'Not archived.', claims: [1] },
    { rule: 'blind' as const, met: true, message: 'Blind.', claims: [] },
  ]
  expect(gateOutcome(findings, { archived: 'In print only', blind: 'Why not' })).toEqual({
    unmet: [{ path: '/override/sourced', message: 'Claim 1 has no source.' }],
    overridden: [{ rule: 'archived', reason: 'In print only' }],
  })
  expect(gateOutcome(findings).unmet).toHaveLength(2)
  expect(gateOutcome([], { archived: 'x' })).toEqual({ unmet: [], overridden: [] })
})
