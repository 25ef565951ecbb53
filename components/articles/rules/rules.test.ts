import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../../api/failure'
import { changedRules, newest, staleRules, type RuledArticle } from './rules'

const stored: RuledArticle = { id: 'a', version: 4, quorum: 2, mode: 'blind', rights: null }
const stale = (current: unknown) => new ApiProblem({ status: 409, code: 'stale', detail: 'Stale', current })

describe('the rules of an article', () => {
  it('are sent as what differs from what is stored, and nothing else', () => {
    expect(changedRules(stored, {})).toEqual({})
    expect(changedRules(stored, { quorum: '2', mode: 'blind', rights: null })).toEqual({})
    expect(changedRules(stored, { quorum: '3' })).toEqual({ quorum: 3 })
    expect(changedRules({ ...stored, rights: 'own' }, { mode: 'countersign', rights: null })).toEqual({
      mode: 'countersign',
      rights: null,
    })
  })

  it('are those that a stale refusal tells, where it tells any', () => {
    const theirs = { ...stored, version: 5, quorum: 3 }
    expect(staleRules(stale({ ...theirs, title: 'More than the rules' }))).toEqual(theirs)
    expect(staleRules(stale({ version: 5 }))).toBeNull()
    expect(staleRules(stale(undefined))).toBeNull()
    expect(
      staleRules(new ApiProblem({ status: 409, code: 'use-reveal', detail: '', current: theirs })),
    ).toBeNull()
  })

  it('are the newest that is known', () => {
    const theirs = { ...stored, version: 5, quorum: 3 }
    expect(newest(stored, theirs).quorum).toBe(3)
    expect(newest({ ...theirs, version: 6, quorum: 1 }, theirs).quorum).toBe(1)
    expect(newest(stored, null)).toBe(stored)
  })
})
