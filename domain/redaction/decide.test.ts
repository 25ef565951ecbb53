import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles, type Role } from '../team/roles'
import { redactionState, whyDecided, whyNotCarryOut, type Redactor } from './decide'

const asked = (requestedById: string) => ({ state: 'asked' as const, requestedById })
const team: Redactor[] = [
  { userId: 'olu', role: 'owner' },
  { userId: 'eva', role: 'editor' },
  { userId: 'edo', role: 'editor' },
  { userId: 'ana', role: 'reviewer' },
]

describe('who carries a redaction out', () => {
  test('an owner and an editor do it together, whichever of them asked', () => {
    expect(whyNotCarryOut('olu', asked('eva'), team)).toBeNull()
    expect(whyNotCarryOut('eva', asked('olu'), team)).toBeNull()
  })

  test('nobody does it alone where somebody else could, not even the owner', () => {
    expect(whyNotCarryOut('olu', asked('olu'), team)).toMatch(/somebody else must/)
  })

  test('two editors are not enough without an owner, and a reviewer is not enough', () => {
    expect(whyNotCarryOut('edo', asked('eva'), team)).toMatch(/An owner must/)
    expect(whyNotCarryOut('ana', asked('olu'), team)).toMatch(/Only editors/)
  })

  test('the owner alone does it where nobody else is an editor', () => {
    const small = team.filter((member) => member.role === 'owner' || member.role === 'reviewer')
    expect(whyNotCarryOut('olu', asked('olu'), small)).toBeNull()
  })

  test('what somebody asked for who is no editor any more is asked for again', () => {
    expect(whyNotCarryOut('olu', asked('gone'), team)).toMatch(/Ask for it again/)
  })

  test('what is decided stays decided', () => {
    const at = new Date(0)
    expect(redactionState({ carriedOutAt: at, refusedAt: null })).toBe('carried-out')
    expect(redactionState({ carriedOutAt: null, refusedAt: at })).toBe('refused')
    expect(redactionState({ carriedOutAt: null, refusedAt: null })).toBe('asked')
    for (const state of ['carried-out', 'refused'] as const) {
      expect(whyNotCarryOut('olu', { state, requestedById: 'eva' }, team)).not.toBeNull()
      expect(whyDecided({ state })).not.toBeNull()
    }
  })

  test('in any team it is an owner and another editor, or the one person there is', () => {
    const member = fc.record({ userId: fc.constantFrom('a', 'b', 'c', 'd'), role: fc.constantFrom(...roles) })
    const members = fc.uniqueArray(member, { selector: (one) => one.userId })
    const who = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(members, who, who, (all, asker, carrier) => {
        const roleOf = (id: string): Role | undefined => all.find((one) => one.userId === id)?.role
        const able = all.filter((one) => one.role === 'editor' || one.role === 'owner').length
        const pair = [roleOf(asker), roleOf(carrier)]
        const together =
          asker !== carrier &&
          pair.every((role) => role === 'editor' || role === 'owner') &&
          pair.includes('owner')
        const alone = able === 1 && roleOf(carrier) === 'owner'
        expect(whyNotCarryOut(carrier, asked(asker), all) === null).toBe(together || alone)
      }),
    )
  })
})
