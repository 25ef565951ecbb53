import type { Card } from '@/domain/exports/card/card'
import { WarmThread } from '@/server/work/warm-thread'

// In a thread of its own: a card takes some 60 ms of processor time, in which nobody else would be answered.
const thread = new WarmThread<Card, Uint8Array>('server/publishing/cards/card-thread.ts', {
  milliseconds: 10_000,
  megabytes: 256,
})

/** A share card as the bytes of a PNG: the same for the same card, on every machine. One is drawn after the other. */
export function drawCard(card: Card): Promise<Uint8Array> {
  return thread.run(card)
}
