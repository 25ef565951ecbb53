import { canonicalEvent, chainStart, parseEvent } from './event'

/** A stored event as far as verifying needs it. */
export interface StoredEvent {
  chainId: string
  seq: number
  canonical: string
  hash: string
}

/**
 * Verifies the events of one chain in the order of `seq` (1, 2, 3 …, no gap) against its stored head. Returns the
 * first thing that is wrong as a sentence, or `null` when all of it holds. `sha256` gives lower-case hex.
 */
export function verifyChain(
  chainId: string,
  events: Iterable<StoredEvent>,
  head: { seq: number; hash: string },
  sha256: (text: string) => string,
): { seq: number; sentence: string } | null {
  let prev = chainStart
  let seq = 0
  for (const stored of events) {
    seq += 1
    if (stored.seq !== seq) return { seq, sentence: `Event ${seq} is missing.` }
    if (sha256(stored.canonical) !== stored.hash)
      return { seq, sentence: `Event ${seq} does not match its hash: it was changed.` }
    const event = parseEvent(stored.canonical)
    if (!event) return { seq, sentence: `Event ${seq} is no event that this version knows.` }
    if (canonicalEvent(event) !== stored.canonical || event.seq !== seq || event.chain !== chainId)
      return { seq, sentence: `Event ${seq} was rewritten.` }
    if (event.prev !== prev) return { seq, sentence: `Event ${seq} does not follow the one before it.` }
    prev = stored.hash
  }
  if (head.seq !== seq)
    return { seq: seq + 1, sentence: `The chain's head says ${head.seq} events, there are ${seq}.` }
  if (head.hash !== prev) return { seq, sentence: `Event ${seq} is not the head of the chain.` }
  return null
}
