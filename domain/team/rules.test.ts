import { describe, expect, it } from 'vitest'
import { roles } from './roles'
import { countFilers, hasOwner, rulesAfterJoining, unsatisfiedRules } from './rules'

const ofOne = { quorum: 1, fourEyes: false }

describe('the rules of a team', () => {
  it('count everybody but viewers among those who may file', () => {
    expect(countFilers([...roles, 'viewer'])).toBe(3)
    expect(countFilers([])).toBe(0)
  })

  it('ask for two verdicts and four eyes once a second person may file', () => {
    expect(rulesAfterJoining(1, 2, ofOne)).toEqual({ quorum: 2, fourEyes: true })
  })

  it.each([
    ['a viewer joins', 1, 1, ofOne],
    ['a third person joins', 2, 3, ofOne],
    ['the first person joins', 0, 1, ofOne],
    ['the team asks for three already', 1, 2, { quorum: 3, fourEyes: true }],
  ])('stay as they are when %s', (_, before, after, rules) => {
    expect(rulesAfterJoining(before, after, rules)).toBeNull()
  })

  it('are refused where the team could never satisfy them, field by field', () => {
    expect(unsatisfiedRules({ quorum: 2, fourEyes: true }, 1).map(({ path }) => path)).toEqual([
      '/quorum',
      '/fourEyes',
    ])
    expect(unsatisfiedRules({ quorum: 3, fourEyes: true }, 2).map(({ path }) => path)).toEqual(['/quorum'])
    expect(unsatisfiedRules({ quorum: 2, fourEyes: true }, 2)).toEqual([])
    expect(unsatisfiedRules(ofOne, 1)).toEqual([])
  })

  it('need an owner', () => {
    expect(hasOwner(['editor', 'reviewer'])).toBe(false)
    expect(hasOwner(['viewer', 'owner'])).toBe(true)
  })
})
