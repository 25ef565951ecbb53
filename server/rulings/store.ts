import type { NewEvent } from '@/domain/history/event'
import type { RulingContent } from '@/domain/rulings/ruling'
import type { Ruling } from '@/prisma/generated/client'
import type { WholeClaim } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'
import { digestOf, newId, newSalt } from '@/server/ids'
import { raiseRecheck } from './recheck'

/** A new ruling with who made it and, where it is final, who approved it. */
export interface NewRuling {
  claim: WholeClaim
  content: RulingContent
  scaleVersion: number
  ruledById: string
  ruledAt: Date
  approvedById: string | null
  now: Date
}

/**
 * Stores a ruling under the claim's next number. One that still waits for approval is replaced: its time of
 * reopening says when, and no event of reopening belongs to it.
 */
export async function storeRuling(tx: Transaction, what: NewRuling): Promise<NewEvent[]> {
  const { claim, content, scaleVersion, ruledById, ruledAt, approvedById, now } = what
  await tx.ruling.updateMany({ where: { claimId: claim.id, reopenedAt: null }, data: { reopenedAt: now } })
  const before = await tx.ruling.findFirst({ where: { claimId: claim.id }, orderBy: { number: 'desc' } })
  const { citations, dissent, ...words } = content
  const salt = newSalt()
  const ruling = await tx.ruling.create({
    data: {
      id: newId(),
      claimId: claim.id,
      number: (before?.number ?? 0) + 1,
      scaleVersion,
      ...words,
      citationIds: citations,
      dissentIds: dissent,
      ruledById,
      ruledAt,
      approvedById,
      approvedAt: approvedById === null ? null : now,
      salt,
    },
  })
  await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
  const made: NewEvent = {
    type: 'ruling.made',
    data: {
      ...subjectOf(claim),
      ruling: ruling.number,
      approved: approvedById !== null,
      digest: digestOf(salt, content),
    },
  }
  return approvedById === null ? [made] : [made, ...(await afterApproval(tx, claim, ruling))]
}

/** What a ruling's coming into force brings about: claims that depend on another rating are checked again. */
export async function afterApproval(tx: Transaction, claim: WholeClaim, ruling: Ruling): Promise<NewEvent[]> {
  const former = await tx.ruling.findFirst({
    where: { claimId: claim.id, number: { lt: ruling.number }, approvedAt: { not: null } },
    orderBy: { number: 'desc' },
  })
  const changed =
    former !== null && (former.rating !== ruling.rating || former.saidRating !== ruling.saidRating)
  return changed ? raiseRecheck(tx, claim) : []
}

/** What names the claim of a ruling in its events. */
export function subjectOf(claim: WholeClaim) {
  return { articleId: claim.articleId, claimId: claim.id, number: claim.number }
}
