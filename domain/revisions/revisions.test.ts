import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adoptsAtOnce, decisionRefusal } from './decide'
import { readyNote } from './ready-note'
import { sameWords } from './same-words'
import { dueBefore, lostItsText, watchSchema } from './watching'

describe('the same words', () => {
  it('are the same whatever quotation marks, dashes, spaces and case they are set with', () => {
    expect(sameWords('He said "no" - twice…', 'HE said “no” — twice...')).toBe(true)
    expect(sameWords('two metres', ' two  metres ')).toBe(true)
    expect(sameWords('two metres', 'two meters')).toBe(false)
    expect(sameWords('in 2019', 'in 2091')).toBe(false)
  })

  it('are compared the same way round', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameWords(a, b) === sameWords(b, a)))
  })
})

describe('a decision on a revision', () => {
  const facts = { number: 3, decision: 'pending', current: 2, archived: false } as const

  it('is possible while it waits, and adopting it later too unless a newer one was adopted', () => {
    for (const decision of ['adopt', 'keep-and-note', 'outlet-corrected'] as const) {
      expect(decisionRefusal(decision, facts)).toBeNull()
      expect(decisionRefusal(decision, { ...facts, archived: true })).not.toBeNull()
      expect(decisionRefusal(decision, { ...facts, decision: 'adopted' })).not.toBeNull()
    }
    const noted = { ...facts, decision: 'kept-and-noted' } as const
    expect(decisionRefusal('adopt', noted)).toBeNull()
    expect(decisionRefusal('outlet-corrected', noted)).not.toBeNull()
    expect(decisionRefusal('adopt', { ...facts, current: 4 })).toContain('Revision 4')
    expect(decisionRefusal('keep-and-note', { ...facts, current: 4 })).toBeNull()
  })

  it('is not needed until an edition was published, unless it is wished', () => {
    expect(adoptsAtOnce(undefined, false)).toBe(true)
    expect(adoptsAtOnce(undefined, true)).toBe(false)
    expect(adoptsAtOnce(false, false)).toBe(false)
    expect(adoptsAtOnce(true, true)).toBe(true)
  })
})

describe('watching', () => {
  it('looks again an hour, a day or a week later', () => {
    const now = new Date('2026-03-09T12:00:00Z')
    const due = watchSchema.options.map((watch) => dueBefore(watch, now).toISOString().slice(0, 13))
    expect(due).toEqual(['2026-03-09T11', '2026-03-08T12', '2026-03-02T12'])
  })

  it('takes a page with less than a third of the words for one that hides its text', () => {
    expect(lostItsText({ before: 300, after: 99 })).toBe(true)
    expect(lostItsText({ before: 300, after: 100 })).toBe(false)
    expect(lostItsText({ before: 0, after: 0 })).toBe(false)
  })
})

describe('a ready note', () => {
  const days = { checkedAt: '2026-03-03T22:10:00Z', readAt: '2026-03-05T08:00:00Z' }
  const note = (added: number, removed: number, moved: number, reworded: number) =>
    readyNote({ diff: { added, removed, moved, reworded }, ...days })

  it('counts what the outlet changed, each passage once', () => {
    expect(note(2, 1, 0, 1)).toBe(
      'The outlet changed 2 passages after our check of 3 March 2026: 1 reworded and 1 added. We saw it on 5 March 2026.',
    )
    expect(note(1, 1, 0, 1)).toContain('changed 1 passage after our check of 3 March 2026: 1 reworded.')
    expect(note(3, 3, 2, 1)).toContain(
      '7 passages after our check of 3 March 2026: 1 reworded, 2 added, 2 removed and 2 moved.',
    )
  })

  it('says no figure where no block changed', () => {
    expect(note(0, 0, 0, 0)).toBe(
      'The outlet changed the text after our check of 3 March 2026. We saw it on 5 March 2026.',
    )
  })
})
