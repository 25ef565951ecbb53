import { parseEvent } from '@/domain/history/event'
import { pastRulingView, type PastRulingView } from '@/domain/rulings/ruling'
import type { Actor } from '@/domain/team/roles'
import { findClaim } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { pageOf } from '@/server/http/pages'
import { peopleNamed } from '@/server/team/people'
import { curtainedClaims } from '@/server/verdicts/curtain'
import { teamScales } from '@/server/verdicts/scales'
import { viewRuling } from './view'

/**
 * Every ruling that a claim ever had, newest first, for whoever is in its team. None for a person who was asked for one
 * more verdict and has not filed it: a ruling would show them the others'.
 */
export async function readRulings(actor: Actor, claimId: string): Promise<PastRulingView[]> {
  const { prisma } = await getDatabase()
  const claim = await findClaim(prisma, actor, claimId)
  if ((await curtainedClaims(prisma, actor.userId, [claimId])).has(claimId)) return []
  const rulings = await prisma.ruling.findMany({ where: { claimId }, orderBy: { number: 'desc' } })
  const reopened = await reopenedBy(prisma, claimId)
  const names = await peopleNamed(prisma, [
    ...rulings.flatMap(({ ruledById, approvedById }) => [ruledById, approvedById ?? []].flat()),
    ...reopened.values(),
  ])
  const scales = await teamScales(prisma, [claim.teamId])
  return rulings.map((ruling) => {
    const by = reopened.get(ruling.number)
    const ended = ruling.reopenedAt?.toISOString() ?? null
    return {
      ...viewRuling(claim.teamId, ruling, names, scales),
      reopenedAt: by === undefined ? null : ended,
      reopenedBy: by === undefined ? null : names(by),
      replacedAt: by === undefined ? ended : null,
    }
  })
}

/** Who reopened which ruling of a claim, by its number: history knows. */
async function reopenedBy(tx: Transaction, claimId: string): Promise<Map<number, string>> {
  const rows = await tx.event.findMany({
    where: { claimId, type: 'ruling.reopened' },
    select: { canonical: true },
  })
  return new Map(
    rows.flatMap(({ canonical }) => {
      const event = parseEvent(canonical)
      return event?.type === 'ruling.reopened' ? [[event.data.ruling, event.actorId]] : []
    }),
  )
}

export const listRulings = operation({
  method: 'GET',
  path: '/claims/{id}/rulings',
  summary: 'Every ruling that a claim had, newest first, with who reopened it.',
  answer: pageOf(pastRulingView),
  run: async ({ actor, params }) => ({ body: { items: await readRulings(actor, params.id ?? '') } }),
})
