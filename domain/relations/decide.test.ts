import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addedRanges, isMutual, isRemovable, makesCircle, type Edge } from './decide'

const edge = (fromId: string, toId: string): Edge => ({ fromId, toId })

test('a claim depends on itself neither at once nor through others', () => {
  expect(makesCircle([], edge('a', 'a'))).toBe(true)
  expect(makesCircle([edge('a', 'b')], edge('b', 'a'))).toBe(true)
  expect(makesCircle([edge('a', 'b'), edge('b', 'c'), edge('c', 'd')], edge('d', 'a'))).toBe(true)
  expect(makesCircle([edge('a', 'b'), edge('a', 'c'), edge('b', 'd')], edge('c', 'd'))).toBe(false)
})

test('edges that were added one by one without a circle can always be put in an order', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id), { maxLength: 30 }), (asked) => {
      const kept: Edge[] = []
      for (const [fromId, toId] of asked)
        if (!makesCircle(kept, edge(fromId, toId))) kept.push(edge(fromId, toId))
      let left = kept
      while (left.length > 0) {
        const needed = new Set(left.map((one) => one.toId))
        const rest = left.filter((one) => needed.has(one.fromId))
        expect(rest.length).toBeLessThan(left.length)
        left = rest
      }
    }),
  )
})

test('only depending has a direction; what a claim was split from stays', () => {
  expect([isMutual('repeats'), isMutual('contradicts'), isMutual('depends-on')]).toEqual([true, true, false])
  expect(isRemovable('repeats', true)).toBe(true)
  expect(isRemovable('split-from', false)).toBe(false)
  expect([isRemovable('merged-into', true), isRemovable('merged-into', false)]).toEqual([false, true])
})

test('a merge adds what overlaps nothing', () => {
  const range = (start: number, end: number) => ({ start, end })
  const added = addedRanges([range(10, 20)], [range(30, 40), range(15, 25), range(0, 10), range(35, 50)])
  expect(added).toEqual([range(0, 10), range(30, 40)])
})
