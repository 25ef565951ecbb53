import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { oneByOne } from './one-by-one'

it('runs one entry per turn, in the order of asking, later ones too', async () => {
  const queue = oneByOne()
  const ran: number[] = []
  for (const entry of [1, 2, 3]) queue(() => ran.push(entry))
  expect(ran).toEqual([])
  const seen: number[][] = []
  for (let turn = 0; turn < 5; turn++) {
    await setImmediate()
    seen.push([...ran])
    if (turn === 1) queue(() => ran.push(4))
  }
  expect(seen).toEqual([[1], [1, 2], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4]])
  queue(() => ran.push(5))
  await setImmediate()
  expect(ran).toEqual([1, 2, 3, 4, 5])
})

it('goes on after an entry that queues another one', async () => {
  const queue = oneByOne()
  const ran: string[] = []
  queue(() => {
    ran.push('first')
    queue(() => ran.push('second'))
  })
  for (let turn = 0; turn < 3; turn++) await setImmediate()
  expect(ran).toEqual(['first', 'second'])
})
