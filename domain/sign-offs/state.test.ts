import { describe, expect, it } from 'vitest'
import { isSignedOff, type SignOffSummary } from './sign-off'
import { signOffStateOf } from './state'

const now = new Date('2026-05-03T09:00:00Z')
const open = { decision: null, contentHash: null, revokedAt: null, expiresAt: null }

describe('the state of a sign-off', () => {
  it('waits until its link is over, at that very moment', () => {
    expect(signOffStateOf(open, 'a', now)).toBe('waiting')
    expect(signOffStateOf({ ...open, expiresAt: new Date(now.getTime() + 1) }, 'a', now)).toBe('waiting')
    expect(signOffStateOf({ ...open, expiresAt: now }, 'a', now)).toBe('expired')
  })

  it('is an approval of one content only, and outlives its link but not its revocation', () => {
    const approved = { ...open, decision: 'approved', contentHash: 'a', expiresAt: now }
    expect(signOffStateOf(approved, 'a', now)).toBe('approved')
    expect(signOffStateOf(approved, 'b', now)).toBe('voided')
    expect(signOffStateOf({ ...approved, revokedAt: now }, 'a', now)).toBe('revoked')
    expect(signOffStateOf({ ...approved, decision: 'refused' }, 'b', now)).toBe('refused')
  })

  it('counts for publishing where nobody refused beside it', () => {
    const summary = (...states: SignOffSummary['items'][number]['state'][]): SignOffSummary => ({
      contentHash: 'a',
      items: states.map((state, index) => ({ id: String(index), kind: 'legal', state })),
    })
    expect(isSignedOff(summary(), 'legal')).toBe(false)
    expect(isSignedOff(summary('voided', 'approved', 'waiting'), 'legal')).toBe(true)
    expect(isSignedOff(summary('approved'), 'desk')).toBe(false)
    expect(isSignedOff(summary('approved', 'refused'), 'legal')).toBe(false)
  })
})
