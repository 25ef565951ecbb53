import { describe, expect, it } from 'vitest'
import { sharedOrigins } from './origins'

const source = (id: string, originId: string | null = null, withheld = false) => ({ id, originId, withheld })

describe('the origins of cited sources', () => {
  it('are one for outlets that carry one report, whether or not it is cited itself', () => {
    const outlets = ['a', 'b', 'c', 'd', 'e'].map((id) => source(id, 'agency'))
    expect(sharedOrigins(outlets)).toEqual({ sources: 5, origins: 1 })
    expect(sharedOrigins([source('agency'), source('a', 'agency'), source('z')])).toEqual({
      sources: 3,
      origins: 2,
    })
  })

  it('are followed from source to source, and a ring of them ends', () => {
    expect(sharedOrigins([source('a', 'b'), source('b', 'c'), source('d', 'c')])).toEqual({
      sources: 3,
      origins: 1,
    })
    expect(sharedOrigins([source('a', 'b'), source('b', 'a')])).toBeNull()
  })

  it('are nothing to speak of where each has its own, and a source cited twice is one', () => {
    expect(sharedOrigins([source('a', 'x'), source('b', 'y'), source('c')])).toBeNull()
    expect(sharedOrigins([source('a', 'x'), source('a', 'x')])).toBeNull()
    expect(sharedOrigins([])).toBeNull()
  })

  it('count nothing that is withheld from the reader', () => {
    expect(sharedOrigins([source('a', 'x', true), source('b', 'x')])).toBeNull()
    expect(sharedOrigins([source('x', null, true), source('b', 'x')])).toBeNull()
  })
})
