import { canonicalAddress, isWebAddress } from '@/domain/sources/address'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import type { Stance } from '@/domain/verdicts/verdict'
import type { DraftCitation } from './content'

/** The address where a pasted text is nothing but one, with or without angle brackets around it; else `null`. */
export function pastedAddress(text: string): string | null {
  const bare = text.trim().replace(/^<(.*)>$/, '$1')
  return isWebAddress(bare) ? bare : null
}

/** What a new source most likely does for somebody who chose this rating. They see it and can change it. */
export function proposedStance(rating: Pick<RatingDefinition, 'family'> | null | undefined): Stance {
  if (rating?.family === 'supported') return 'supports'
  if (rating?.family === 'wrong') return 'refutes'
  return 'context'
}

/** The number of the citation that has this address already, or `null`. */
export function citedAs(citations: DraftCitation[], address: string): number | null {
  const canonical = canonicalAddress(address)
  const index = citations.findIndex(({ source }) => source.url && canonicalAddress(source.url) === canonical)
  return index < 0 ? null : index + 1
}
