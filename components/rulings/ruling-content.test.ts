import { describe, expect, it } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { changesBetween, emptyRuling, firstCounting, startingFrom } from './ruling-content'

const claim: ClaimView = {
  ...{ id: 'c', number: 1, articleId: 'a', spans: [], statement: 'It rose.', kind: null, voices: [] },
  ...{ reason: null, saidAt: null, firstAppearance: null, state: 'agreed', recheck: false, quorum: 2 },
  ...{ mode: 'blind', ownQuorum: null, ownMode: null, dueAt: null, priority: null, filed: [] },
  ...{ revealed: true, assignees: [] },
  ...{ myVerdict: null, ruling: null, agreedRating: null, markedBy: { id: 'u', name: 'Ana' } },
  imported: false,
  ...{ openThreads: 0, asked: [], wording: 1, version: 3, createdAt: '2026-05-01T10:00:00.000Z' },
}

const verdict: VerdictView = {
  ...{ id: 'v', claimId: 'c', author: { id: 'u', name: 'Ana' }, wording: 1, state: 'filed', current: true },
  ...{ rating: { key: 'true', label: 'True', order: 5 }, saidRating: null, summary: 'It did.' },
  ...{ reasoning: 'So [@1].', citations: [], asOf: '2026-05-31', filedAt: null, blind: true, earlier: [] },
  version: 1,
}

describe('a ruling that is written', () => {
  it('starts as a copy of a verdict and keeps the reason; nobody dissents from their own', () => {
    const draft = { ...emptyRuling, reason: 'Mine.', dissent: ['v', 'w'] }
    expect(startingFrom(verdict, draft)).toMatchObject({
      rating: 'true',
      summary: 'It did.',
      explanation: 'So [@1].',
      asOf: '2026-05-31',
      reason: 'Mine.',
      dissent: ['w'],
    })
  })

  it('starts on an agreed claim from the first verdict that counts', () => {
    const old = { ...verdict, id: 'old', current: false }
    expect(firstCounting([old, verdict])?.id).toBe('v')
    expect(firstCounting([old])).toBeNull()
  })

  it('is told what changed meanwhile', () => {
    expect(changesBetween(claim, { ...claim, version: 4 })).toEqual(['other'])
    expect(changesBetween(claim, { ...claim, wording: 2, state: 'open' })).toEqual(['wording', 'state'])
  })
})
