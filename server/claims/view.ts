import { claimKindSchema, modeSchema, voiceSchema, type ClaimView } from '@/domain/claims/claim'
import type { VerdictView } from '@/domain/verdicts/verdict'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { teamScales, type ScaleReader } from '@/server/verdicts/scales'
import { peopleNamed } from '@/server/team/people'
import { behindCurtain, curtainedClaims } from '@/server/verdicts/curtain'
import { myVerdicts } from '@/server/verdicts/mine'
import { viewRuling } from '@/server/rulings/view'
import { z } from 'zod'
import { claimFacts, type ClaimFacts } from './facts'
import { wholeClaim, type WholeClaim } from './load'
import { viewSpan } from './span-view'

/** Claims as one person may see them, in text order: unplaced ones last. */
export async function viewClaims(
  tx: Transaction,
  viewerId: string,
  where: Prisma.ClaimWhereInput,
): Promise<ClaimView[]> {
  const live = { AND: [where, { removedAt: null }] }
  const claims = await tx.claim.findMany({ where: live, ...wholeClaim })
  return inTextOrder(await viewAll(tx, viewerId, claims, live))
}

/** One claim as one person may see it, removed or not. */
export async function viewClaim(tx: Transaction, viewerId: string, claimId: string): Promise<ClaimView> {
  const where = { id: claimId }
  const claims = await tx.claim.findMany({ where, ...wholeClaim })
  const [view] = await viewAll(tx, viewerId, claims, where)
  if (!view) throw new Error(`Claim ${claimId} is gone`)
  return view
}

async function viewAll(
  tx: Transaction,
  viewerId: string,
  claims: WholeClaim[],
  where: Prisma.ClaimWhereInput,
) {
  const known = await claimFacts(tx, claims, where)
  const curtained = await curtainedClaims(
    tx,
    viewerId,
    claims.map((claim) => claim.id),
  )
  const facts = (id: string) => (curtained.has(id) ? behindCurtain(known(id)) : known(id))
  const mine = await myVerdicts(tx, viewerId, where)
  const scales = await teamScales(
    tx,
    claims.map((claim) => claim.teamId),
  )
  const ids = claims.flatMap((claim) => {
    const { filed, ruling } = facts(claim.id)
    const people = [claim.markedById, ruling?.ruledById, ruling?.approvedById]
    return [...people.flatMap((id) => id ?? []), ...filed.map((one) => one.userId)]
  })
  const names = await peopleNamed(tx, ids)
  const threads = await openThreads(tx, where)
  return claims.map((claim) =>
    viewOne(claim, facts(claim.id), mine.get(claim.id) ?? null, names, scales, threads.get(claim.id) ?? 0),
  )
}

/** How many discussions on each claim are not resolved. */
async function openThreads(tx: Transaction, claims: Prisma.ClaimWhereInput): Promise<Map<string, number>> {
  const found = await tx.claim.findMany({ where: claims, select: { id: true } })
  const rows = await tx.thread.groupBy({
    by: ['claimId'],
    where: { claimId: { in: found.map((claim) => claim.id) }, resolvedAt: null },
    _count: true,
  })
  return new Map(rows.flatMap((row) => (row.claimId === null ? [] : [[row.claimId, row._count]])))
}

function viewOne(
  claim: WholeClaim,
  facts: ClaimFacts,
  mine: VerdictView | null,
  names: (id: string) => { id: string; name: string },
  scales: ScaleReader,
  openThreads: number,
): ClaimView {
  const { ruling, agreed } = facts
  return {
    id: claim.id,
    number: claim.number,
    articleId: claim.articleId,
    spans: claim.spans.map((span) => viewSpan(span)),
    statement: claim.statement,
    kind: claim.kind === null ? null : claimKindSchema.parse(claim.kind),
    voices: z.array(voiceSchema).parse(claim.voices),
    reason: claim.reason,
    saidAt: claim.saidAt,
    firstAppearance: claim.firstAppearance,
    state: facts.state,
    recheck: claim.recheck,
    quorum: facts.quorum,
    mode: modeSchema.parse(claim.mode ?? claim.article.mode),
    ownQuorum: claim.quorum,
    ownMode: modeSchema.nullable().parse(claim.mode),
    dueAt: claim.dueAt?.toISOString() ?? null,
    priority: claim.priority,
    filed: facts.filed.map(({ userId, filedAt }) => ({
      userId,
      name: names(userId).name,
      filedAt: filedAt.toISOString(),
    })),
    revealed: claim.revealedAt !== null,
    assignees: claim.assignments.map((assignment) => assignment.userId),
    myVerdict: mine,
    ruling: ruling && viewRuling(claim.teamId, ruling, names, scales),
    agreedRating: agreed && scales.rating(claim.teamId, agreed.scaleVersion, agreed.rating),
    markedBy: names(claim.markedById),
    imported: claim.importedId !== null,
    openThreads,
    asked: claim.requests.map((request) => request.userId),
    wording: claim.wording,
    version: claim.version,
    createdAt: claim.createdAt.toISOString(),
  }
}

/** Where a claim stands in the text: the start of its first placed span, or after everything. */
export function placeInText(claim: Pick<ClaimView, 'spans'>): number {
  const starts = claim.spans.flatMap((span) => (span.start === null ? [] : [span.start]))
  return starts.length > 0 ? Math.min(...starts) : Number.MAX_SAFE_INTEGER
}

function inTextOrder(claims: ClaimView[]): ClaimView[] {
  return claims.sort((a, b) => placeInText(a) - placeInText(b) || a.number - b.number)
}
