import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardsIn, placeCards, type CardBox } from './place-cards'

const box = (wanted: number, height = 30): CardBox => ({ wanted, height })

describe('cards beside their words', () => {
  it('stay there while there is room', () => {
    expect(placeCards([box(0), box(100), box(200)], 10, null)).toEqual([0, 100, 200])
  })

  it('push one another down instead of overlapping', () => {
    expect(placeCards([box(0), box(5), box(20), box(200)], 10, null)).toEqual([0, 40, 80, 200])
  })

  it('give way upwards to the open one, which stays beside its words', () => {
    expect(placeCards([box(100), box(105), box(110, 300), box(120)], 10, 2)).toEqual([30, 70, 110, 420])
  })

  it('move the open one down a little where there is no room above', () => {
    expect(placeCards([box(0), box(0), box(10, 300)], 10, 2)).toEqual([0, 40, 80])
  })

  it('leave cards above the top rather than move the open one far from its words', () => {
    const boxes = Array.from({ length: 50 }, (_, at) => box(at))
    const tops = placeCards(boxes, 10, 40)
    expect(tops[40]).toBe(40)
    expect(tops[0]).toBeLessThan(0)
  })
})

describe('whatever the text and the heights', () => {
  const boxes = fc
    .array(
      fc.record({ wanted: fc.integer({ min: 0, max: 5_000 }), height: fc.integer({ min: 20, max: 400 }) }),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((list) => list.sort((a, b) => a.wanted - b.wanted))
  const withAnchor = boxes.chain((list) =>
    fc.tuple(fc.constant(list), fc.option(fc.integer({ min: 0, max: list.length - 1 }))),
  )

  it('no two cards overlap and their order is that of the text', () => {
    fc.assert(
      fc.property(withAnchor, ([list, anchor]) => {
        const tops = placeCards(list, 8, anchor)
        for (let at = 1; at < list.length; at++) {
          expect(tops[at]).toBeGreaterThanOrEqual((tops[at - 1] ?? 0) + (list[at - 1]?.height ?? 0) + 8)
        }
      }),
    )
  })

  it('the open card is beside its words unless cards above need the little room there is', () => {
    fc.assert(
      fc.property(withAnchor, ([list, anchor]) => {
        if (anchor === null) return
        const tops = placeCards(list, 8, anchor)
        const wanted = list[anchor]?.wanted ?? 0
        const above = list.slice(0, anchor).reduce((sum, { height }) => sum + height + 8, 0)
        expect(tops[anchor]).toBeGreaterThanOrEqual(wanted)
        if (above <= wanted) expect(tops[anchor]).toBe(wanted)
      }),
    )
  })

  it('a stretch of the column finds exactly the cards that touch it', () => {
    fc.assert(
      fc.property(
        withAnchor,
        fc.integer({ min: -500, max: 6_000 }),
        fc.nat(2_000),
        ([list, anchor], from, length) => {
          const tops = placeCards(list, 8, anchor)
          const touching = list.flatMap(({ height }, at) => {
            const top = tops[at] ?? 0
            return top < from + length && top + height > from ? [at] : []
          })
          const { first, after } = cardsIn(list, tops, from, from + length)
          const found = list.map((_, at) => at).slice(first, after)
          if (length > 0) expect(found).toEqual(touching)
        },
      ),
    )
  })
})
