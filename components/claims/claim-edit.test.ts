import { describe, expect, it } from 'vitest'
import { changedFields, patchOf, wasTouched, type ClaimFields } from './claim-edit'

const claim: ClaimFields = {
  statement: 'It rained.',
  kind: null,
  voices: [],
  reason: null,
  saidAt: null,
  firstAppearance: null,
}
const voice = (name: string) => ({ chain: [{ name }], act: 'says' as const })

describe('what an edit of a claim sends', () => {
  it('is what differs, and nothing else', () => {
    expect(patchOf(claim, { statement: 'It snowed. ', kind: null })).toEqual({ statement: 'It snowed.' })
    expect(patchOf(claim, { statement: ' It rained.' })).toEqual({})
  })

  it('leaves out speakers without a name and says nothing with null', () => {
    expect(patchOf(claim, { voices: [voice(' ')], reason: ' ' })).toEqual({})
    const voices = [{ chain: [{ name: 'A' }, { name: '' }], act: 'denies' as const }]
    expect(patchOf(claim, { voices })).toEqual({ voices: [{ chain: [{ name: 'A' }], act: 'denies' }] })
    expect(patchOf({ ...claim, kind: 'number' }, { kind: null })).toEqual({ kind: null })
  })

  it('names the fields', () => {
    expect(changedFields(claim, { kind: 'event', statement: 'It rained.' })).toEqual(['kind'])
  })
})

describe('an edit meets another', () => {
  const edit = { base: claim, change: { statement: 'Mine' } }

  it('where both changed the same field', () => {
    expect(wasTouched(edit, { ...claim, statement: 'Theirs' })).toBe(true)
    const both = { base: claim, change: { statement: 'Mine', kind: 'event' as const } }
    expect(wasTouched(both, { ...claim, statement: 'Theirs' })).toBe(true)
  })

  it('and not where they changed different ones', () => {
    expect(wasTouched(edit, { ...claim, kind: 'event' })).toBe(false)
  })
})
