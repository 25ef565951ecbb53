import { z } from 'zod'
import { visibleVerdictCondition, visibleVerdicts } from '@/domain/verdicts/visibility'
import { verdictView, type VerdictView } from '@/domain/verdicts/verdict'
import type { Actor } from '@/domain/team/roles'
import { findClaim } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { peopleNamed } from '@/server/team/people'
import { teamScales } from './scales'
import { viewVisible, wholeVerdict } from './view'

/** What a person may see of a claim's verdicts, and how many more have been filed. */
export interface VisibleVerdictList {
  items: VerdictView[]
  hidden: number
}

/**
 * The filed verdicts on a claim that this person may see, in the order of filing. The first time that another's is
 * served to them is recorded: what they file afterwards is not blind.
 */
export async function readVerdicts(actor: Actor, claimId: string, now: Date): Promise<VisibleVerdictList> {
  const { prisma } = await getDatabase()
  const claim = await findClaim(prisma, actor, claimId)
  const found = await prisma.verdict.findMany({
    where: { AND: [{ claimId }, visibleVerdictCondition(actor.userId)] },
    ...wholeVerdict,
  })
  const visible = visibleVerdicts(
    actor.userId,
    found.map((verdict) => ({ ...verdict, claimRevealed: verdict.claim.revealedAt !== null })),
  )
  const filed = await prisma.verdict.count({ where: { claimId, filings: { some: {} } } })
  const others = visible.some((verdict) => verdict.authorId !== actor.userId)
  if (others) await recordExposure(prisma, claimId, actor.userId, now)
  const lookups = {
    viewerId: actor.userId,
    scales: await teamScales(prisma, [claim.teamId]),
    names: await peopleNamed(
      prisma,
      visible.map((verdict) => verdict.authorId),
    ),
    draftSources: new Map(),
  }
  const items = visible
    .map((verdict) => viewVisible(verdict, lookups))
    .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
  return { items, hidden: filed - visible.length }
}

/** When somebody first filed: amending does not move them in the list. */
function order(verdict: VerdictView): number {
  return Date.parse(verdict.earlier.at(-1)?.filedAt ?? verdict.filedAt ?? '') || 0
}

async function recordExposure(tx: Transaction, claimId: string, userId: string, now: Date): Promise<void> {
  await tx.exposure.createMany({
    data: [{ claimId, userId, at: now, why: 'revealed' }],
    skipDuplicates: true,
  })
}

export const listVerdicts = operation({
  method: 'GET',
  path: '/claims/{id}/verdicts',
  summary: 'The verdicts on a claim that you may see, and how many more were filed.',
  answer: z.object({ items: z.array(verdictView), hidden: z.number() }),
  run: async ({ actor, params, now }) => ({ body: await readVerdicts(actor, params.id ?? '', now) }),
})
