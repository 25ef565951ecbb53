import type { Voice } from '../claims/claim'

/** Who says a claim, in one name: the last voice of the first chain, else the outlet; `null` where neither is known. */
export function speakerOf(voices: readonly Voice[], publisher: string | null): string | null {
  return voices[0]?.chain.at(-1)?.name ?? publisher
}
