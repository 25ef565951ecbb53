import { kilogramClaims } from './claims-kilogram'
import { unitsClaims } from './claims-units'
import type { SampleClaim } from './sample-claim'

/** The sample's claims in the order of marking, which gives their numbers. */
export const claims: SampleClaim[] = [...kilogramClaims, ...unitsClaims]
