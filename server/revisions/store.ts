import { z } from 'zod'
import { outcomes } from '@/domain/anchoring/carry/carried-span'
import { claimOutcome, effectOnClaim, isNotable } from '@/domain/revisions/outcomes'
import type { ClaimOutcomeView } from '@/domain/revisions/revision'
import type { NewEvent } from '@/domain/history/event'
import type { Transaction } from '@/server/database/database'
import type { CarriedSpans } from './carry/carry-onto'

/** A claim of the article, as a revision needs it; the removed ones are carried, but nobody is told of them. */
interface TouchedClaim {
  id: string
  number: number
  recheck: boolean
  withdrawnAt: Date | null
}

/**
 * Locks an article against marking and other revisions, then its claims in the order of their ids, so that no span is
 * put elsewhere meanwhile. Whoever only refers to the article, as a reason kept for a locked claim, does not wait.
 */
export async function lockForRevision(tx: Transaction, articleId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${articleId} FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE "articleId" = ${articleId} ORDER BY "id" FOR NO KEY UPDATE`
}

function spansByClaim(spans: CarriedSpans['spans']): Map<string | null, CarriedSpans['spans']> {
  const byClaim = new Map<string | null, CarriedSpans['spans']>()
  for (const one of spans) {
    const together = byClaim.get(one.span.claimId)
    if (together) together.push(one)
    else byClaim.set(one.span.claimId, [one])
  }
  return byClaim
}

/** What came of each claim that was not removed, by number. */
export async function claimOutcomes(
  tx: Transaction,
  articleId: string,
  { spans }: Pick<CarriedSpans, 'spans'>,
): Promise<ClaimOutcomeView[]> {
  const claims = await tx.claim.findMany({
    where: { articleId, removedAt: null },
    select: { id: true, number: true },
    orderBy: { number: 'asc' },
  })
  const byClaim = spansByClaim(spans)
  return claims.map(({ id, number }) => ({
    id,
    number,
    ...claimOutcome((byClaim.get(id) ?? []).map(({ carried }) => carried)),
  }))
}

/** The same of a revision that is stored, for the claims that were there when it was added. */
export async function storedOutcomes(
  tx: Transaction,
  { id, articleId }: { id: string; articleId: string },
): Promise<ClaimOutcomeView[]> {
  const claims = await tx.claim.findMany({
    where: { articleId, removedAt: null, spans: { some: { placements: { some: { revisionId: id } } } } },
    select: {
      ...{ id: true, number: true },
      spans: { select: { placements: { where: { revisionId: id } } } },
    },
    orderBy: { number: 'asc' },
  })
  return claims.map(({ spans, ...claim }) => ({
    ...claim,
    ...claimOutcome(
      spans.flatMap(({ placements }) =>
        placements.map(({ outcome, score }) => ({ outcome: outcomeSchema.parse(outcome), score })),
      ),
    ),
  }))
}

const outcomeSchema = z.enum(outcomes)

/**
 * Stores where every span stands in a revision, in place of what was stored for it before: in one statement, since an
 * article may have thousands of them.
 */
export async function storePlacements(
  tx: Transaction,
  revisionId: string,
  { spans }: Pick<CarriedSpans, 'spans'>,
): Promise<void> {
  const rows = spans.map(({ span, carried }) => {
    const { start, end, exact, prefix, suffix, outcome, score } = carried
    const candidates = outcome === 'ambiguous' ? carried.candidates : null
    return {
      ...{ spanId: span.id, start, end, exact, prefix, suffix, outcome, score },
      candidates: candidates && candidates.map((one) => ({ start: one.start, end: one.end })),
      settled: start === null ? span.settled : null,
    }
  })
  await tx.placement.deleteMany({ where: { revisionId } })
  await tx.$executeRaw`
    INSERT INTO "Placement" ("spanId", "revisionId", "start", "end", "exact", "prefix", "suffix", "outcome", "score",
      "candidates", "settled")
    SELECT p."spanId", ${revisionId}, p."start", p."end", p."exact", p."prefix", p."suffix", p."outcome", p."score",
      p."candidates", p."settled"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p("spanId" text, "start" int, "end" int, "exact" text,
      "prefix" text, "suffix" text, "outcome" text, "score" float, "candidates" jsonb, "settled" text)`
}

/**
 * Tells the claims that their text is another one now: those whose wording changed are to be checked again, and the
 * version grows where readers see something else. Returns the events of the raised ones, by number.
 */
export async function touchClaims(
  tx: Transaction,
  articleId: string,
  { spans }: Pick<CarriedSpans, 'spans'>,
): Promise<NewEvent[]> {
  const claims: TouchedClaim[] = await tx.claim.findMany({
    where: { articleId, removedAt: null },
    select: { id: true, number: true, recheck: true, withdrawnAt: true },
    orderBy: { number: 'asc' },
  })
  const byClaim = spansByClaim(spans)
  const effects = claims.map((claim) => {
    const mine = byClaim.get(claim.id) ?? []
    const effect = effectOnClaim({
      withdrawn: claim.withdrawnAt !== null,
      recheck: claim.recheck,
      before: mine.map(({ span }) => ({ outcome: span.outcome, exact: span.shown })),
      after: mine.map(({ carried }) => carried),
    })
    return { claim, ...effect }
  })
  const ids = (chosen: typeof effects) => chosen.map(({ claim }) => claim.id)
  const raised = effects.filter(({ raisesRecheck }) => raisesRecheck)
  const shown = effects.filter(({ shows }) => shows)
  if (raised.length > 0)
    await tx.claim.updateMany({ where: { id: { in: ids(raised) } }, data: { recheck: true } })
  if (shown.length > 0)
    await tx.claim.updateMany({ where: { id: { in: ids(shown) } }, data: { version: { increment: 1 } } })
  return raised.map(({ claim: { id, number } }) => ({
    type: 'claim.recheck-raised',
    data: { articleId, claimId: id, number, because: 'revision' },
  }))
}

/** The claims that history names with a revision: those that did not come out as they were. */
export function notable(claims: readonly ClaimOutcomeView[]) {
  return claims.flatMap(({ id, number, outcome }) =>
    isNotable(outcome) ? [{ claimId: id, number, outcome }] : [],
  )
}
