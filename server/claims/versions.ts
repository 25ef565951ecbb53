import type { Transaction } from '@/server/database/database'
import { digestOf, newSalt } from '@/server/ids'

/** What a claim says: what is versioned, hashed and rated. */
export interface ClaimWords {
  statement: string
  kind: string | null
  voices: unknown
  quotes: string[]
}

/** Keeps what a claim says at one version, with its salt, and returns the digest for history. */
export async function keepVersion(
  tx: Transaction,
  what: { claimId: string; version: number; wording: number; words: ClaimWords; actorId: string; now: Date },
): Promise<string> {
  const salt = newSalt()
  const { statement, kind, voices, quotes } = what.words
  await tx.claimVersion.create({
    data: {
      claimId: what.claimId,
      version: what.version,
      wording: what.wording,
      statement,
      kind,
      voices: voices as object,
      quotes,
      salt,
      createdById: what.actorId,
      createdAt: what.now,
    },
  })
  return digestOf(salt, { statement, kind, voices, quotes })
}
