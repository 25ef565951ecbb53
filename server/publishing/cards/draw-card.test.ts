import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Card } from '@/domain/exports/card/card'
import { drawCard } from './draw-card'

const claim: Card = {
  kind: 'claim',
  desk: 'Harbour Desk',
  number: 4,
  rating: { label: 'Mostly false', icon: 'mostly-cross', family: 'wrong' },
  statement: 'The harbour employs 4,200 people, which is more than any other employer of the region.',
}

function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a card is a PNG of 1200 × 630 and the same bytes each time', async () => {
  const first = await drawCard(claim)
  expect([...first.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  expect(sizeOf(first)).toEqual([1200, 630])
  expect(hash(await drawCard(claim))).toBe(hash(first))
})

test('every part of a card changes what is drawn', async () => {
  const variants: Card[] = [
    claim,
    { ...claim, desk: 'Other Desk' },
    { ...claim, number: 5 },
    { ...claim, statement: 'Another statement.' },
    { ...claim, rating: { ...claim.rating, label: 'False' } },
    { ...claim, rating: { ...claim.rating, family: 'supported' } },
    { ...claim, rating: { ...claim.rating, icon: 'check' } },
  ]
  const drawn = await Promise.all(variants.map(drawCard))
  expect(new Set(drawn.map(hash)).size).toBe(variants.length)
})

test('a statement in letters that no font has leaves the card as it is without one, with the number instead', async () => {
  const withNone = await drawCard({ ...claim, statement: '' })
  expect(hash(await drawCard({ ...claim, statement: '港には四千二百人が働いている。' }))).toBe(hash(withNone))
  expect(hash(await drawCard({ ...claim, statement: 'बंदरगाह में 4,200 लोग' }))).toBe(hash(withNone))
})
