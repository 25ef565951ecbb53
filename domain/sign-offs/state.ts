import { z } from 'zod'

export const signOffStates = ['waiting', 'approved', 'refused', 'voided', 'revoked', 'expired'] as const
export const signOffStateSchema = z.enum(signOffStates)
export type SignOffState = (typeof signOffStates)[number]

interface SignOffFacts {
  decision: string | null
  contentHash: string | null
  revokedAt: Date | null
  expiresAt: Date | null
}

/**
 * What a sign-off is worth now. An approval holds for the content whose hash it names: any later change voids it, and
 * the same content again revives it. What was decided outlives the link, unless it was called back.
 */
export function signOffStateOf(signOff: SignOffFacts, presentHash: string, now: Date): SignOffState {
  if (signOff.revokedAt) return 'revoked'
  if (signOff.decision === 'approved') return signOff.contentHash === presentHash ? 'approved' : 'voided'
  if (signOff.decision !== null) return 'refused'
  return isOver(signOff, now) ? 'expired' : 'waiting'
}

/** Whether nobody can read or decide by it any more. */
export function isOver(
  { revokedAt, expiresAt }: Pick<SignOffFacts, 'revokedAt' | 'expiresAt'>,
  now: Date,
): boolean {
  return revokedAt !== null || (expiresAt !== null && expiresAt <= now)
}
