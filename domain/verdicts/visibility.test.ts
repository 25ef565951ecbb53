import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maySeeVerdict, publicVerdicts, sharedDrafts, visibleVerdicts } from './visibility'

const people = ['ana', 'ben', 'eva'] as const
const person = fc.constantFrom(...people)
const facts = fc.record({ authorId: person, claimRevealed: fc.boolean(), curtained: fc.boolean() })

describe('who may see a verdict', () => {
  test('the author always may; the others once it is revealed, and revealed to them', () => {
    fc.assert(
      fc.property(person, facts, (viewer, verdict) => {
        const expected = viewer === verdict.authorId || (verdict.claimRevealed && !verdict.curtained)
        expect(maySeeVerdict(viewer, verdict)).toBe(expected)
      }),
    )
  })

  test('what a mistaken query let through is dropped', () => {
    const hidden = { authorId: 'ana', claimRevealed: false, curtained: false }
    const curtained = { authorId: 'ana', claimRevealed: true, curtained: true }
    const shown = { authorId: 'ana', claimRevealed: true, curtained: false }
    expect(visibleVerdicts('ben', [hidden, curtained, shown])).toEqual([shown])
    expect(visibleVerdicts('ana', [hidden, curtained, shown])).toHaveLength(3)
    expect(publicVerdicts([hidden, curtained, shown])).toEqual([curtained, shown])
  })

  test('a draft is shown to those with whom it was shared, and to nobody else', () => {
    const draft = { authorId: 'ana', shares: [{ userId: 'ben' }] }
    expect(sharedDrafts('ben', [draft])).toEqual([draft])
    expect(sharedDrafts('eva', [draft])).toEqual([])
    expect(sharedDrafts('ana', [draft])).toEqual([])
  })
})
