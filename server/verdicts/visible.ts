import { z } from 'zod'
import {
  sharedDraftCondition,
  sharedDrafts,
  visibleVerdictCondition,
  visibleVerdicts,
} from '@/domain/verdicts/visibility'
import { verdictView, type VerdictView } from '@/domain/verdicts/verdict'
import type { Actor } from '@/domain/team/roles'
import { findClaim } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { peopleNamed } from '@/server/team/people'
import { curtainedClaims, expose } from './curtain'
import { teamScales } from './scales'
import { draftSources, viewSharedDraft, viewVisible, wholeVerdict } from './view'

const verdictList = z.object({
  items: z.array(verdictView),
  /** How many more were filed. */
  hidden: z.number(),
  /** Drafts of colleagues who shared them with me. */
  shared: z.array(verdictView),
  /** With whom I shared my draft. */
  sharedWith: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Whether I was asked for one more verdict and the others' are kept from me until I file it. */
  curtained: z.boolean(),
})
/** What a person may see of a claim's verdicts, and how many more have been filed. */
export type VisibleVerdictList = z.infer<typeof verdictList>

/**
 * The filed verdicts on a claim that this person may see, in the order of filing, and the drafts that were shared with
 * them. The first time that another's is served to them is recorded: what they file afterwards is not blind.
 */
export async function readVerdicts(actor: Actor, claimId: string, now: Date): Promise<VisibleVerdictList> {
  const { prisma } = await getDatabase()
  const claim = await findClaim(prisma, actor, claimId)
  const curtained = (await curtainedClaims(prisma, actor.userId, [claimId])).has(claimId)
  const found = await prisma.verdict.findMany({
    where: { AND: [{ claimId }, visibleVerdictCondition(actor.userId)] },
    ...wholeVerdict,
  })
  const visible = visibleVerdicts(
    actor.userId,
    found.map((verdict) => ({ ...verdict, claimRevealed: verdict.claim.revealedAt !== null, curtained })),
  )
  const filed = await prisma.verdict.count({ where: { claimId, filings: { some: {} } } })
  const others = visible.some((verdict) => verdict.authorId !== actor.userId)
  if (others) await expose(prisma, 'revealed', { claimIds: [claimId], userIds: [actor.userId], now })
  const readers = await prisma.draftShare.findMany({
    where: { verdict: { claimId, authorId: actor.userId, draftWording: { not: null } } },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
  })
  const names = await peopleNamed(prisma, [
    ...visible.map((verdict) => verdict.authorId),
    ...readers.map((reader) => reader.userId),
  ])
  const lookups = {
    viewerId: actor.userId,
    scales: await teamScales(prisma, [claim.teamId]),
    names,
    draftSources: new Map(),
  }
  const items = visible
    .map((verdict) => viewVisible(verdict, lookups))
    .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
  return {
    items,
    hidden: filed - visible.length,
    shared: await sharedWithMe(prisma, actor.userId, claim),
    sharedWith: readers.map((reader) => names(reader.userId)),
    curtained,
  }
}

/** The drafts on a claim that their authors shared with a person, oldest first. */
export async function sharedWithMe(
  tx: Transaction,
  viewerId: string,
  claim: { id: string; teamId: string },
): Promise<VerdictView[]> {
  const found = await tx.verdict.findMany({
    where: { AND: [{ claimId: claim.id }, sharedDraftCondition(viewerId)] },
    include: { ...wholeVerdict.include, shares: { select: { userId: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const drafts = sharedDrafts(viewerId, found)
  const lookups = {
    viewerId,
    scales: await teamScales(tx, [claim.teamId]),
    names: await peopleNamed(
      tx,
      drafts.map((draft) => draft.authorId),
    ),
    draftSources: await draftSources(tx, drafts),
  }
  return drafts.map((draft) => viewSharedDraft(draft, lookups))
}

/** When somebody first filed: amending does not move them in the list. */
function order(verdict: VerdictView): number {
  return Date.parse(verdict.earlier.at(-1)?.filedAt ?? verdict.filedAt ?? '') || 0
}

export const listVerdicts = operation({
  method: 'GET',
  path: '/claims/{id}/verdicts',
  summary:
    'The verdicts on a claim that you may see, how many more were filed, and drafts that were shared with you.',
  answer: verdictList,
  run: async ({ actor, params, now }) => ({ body: await readVerdicts(actor, params.id ?? '', now) }),
})
