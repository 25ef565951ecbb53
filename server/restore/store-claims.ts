import type { Edition, EditionClaim } from '@/domain/exports/edition'
import type { Transaction } from '@/server/database/database'
import { newId, newSalt } from '@/server/ids'

/** What every record of a restored check is stored with. */
export interface RestoredFrame {
  teamId: string
  articleId: string
  revisionId: string
  /** The user without a way to sign in who stands for the desk that the file names. */
  deskId: string
  /** When the text was frozen there. */
  frozenAt: Date
}

/** When a claim was decided, as far as it says so. */
export function decidedAt(claim: EditionClaim, { frozenAt }: RestoredFrame): Date {
  return claim.decidedAt === null ? frozenAt : new Date(claim.decidedAt)
}

/**
 * Stores the claims of an edition with their spans, and returns their ids by number. What the desk agreed on without a
 * ruling keeps that state by a quorum of its own: one record stands for the verdicts that the file does not hold.
 */
export async function storeRestoredClaims(
  tx: Transaction,
  frame: RestoredFrame,
  { article, claims }: Edition,
): Promise<Map<number, string>> {
  const { teamId, articleId, deskId } = frame
  const ids = new Map(claims.map((claim) => [claim.number, newId()]))
  const idOf = (claim: EditionClaim) => ids.get(claim.number) ?? ''
  await tx.claim.createMany({
    data: claims.map((claim) => {
      const { number, statement, kind, voices, saidAt, firstAppearance, state } = claim
      const at = decidedAt(claim, frame)
      return {
        ...{ id: idOf(claim), articleId, teamId, number, statement, kind, voices, saidAt, firstAppearance },
        markedById: deskId,
        importedId: `${article.slug}#claim-${number}`,
        createdAt: at < frame.frozenAt ? at : frame.frozenAt,
        revealedAt: state === 'being-checked' ? null : at,
        ...(state === 'agreed' ? { quorum: 1, mode: 'blind' } : {}),
      }
    }),
  })
  await tx.claimVersion.createMany({
    data: claims.map((claim) => {
      const { statement, kind, voices, spans } = claim
      return {
        ...{ claimId: idOf(claim), version: 1, wording: 1, statement, kind, voices, salt: newSalt() },
        quotes: spans.map(({ exact }) => exact),
        createdById: deskId,
        createdAt: frame.frozenAt,
      }
    }),
  })
  await storeRestoredSpans(tx, frame, claims, idOf)
  return ids
}

async function storeRestoredSpans(
  tx: Transaction,
  { revisionId }: RestoredFrame,
  claims: EditionClaim[],
  idOf: (claim: EditionClaim) => string,
): Promise<void> {
  const spans = claims.flatMap((claim) =>
    claim.spans.map((span, position) => ({ id: newId(), claimId: idOf(claim), position, ...span })),
  )
  await tx.span.createMany({
    data: spans.map(({ id, claimId, position, exact, prefix, suffix }) => ({
      ...{ id, claimId, position, exact, prefix, suffix },
    })),
  })
  await tx.placement.createMany({
    data: spans.map(({ id, start, end, exact, prefix, suffix }) => ({
      ...{ spanId: id, revisionId, start, end, exact, prefix, suffix },
      outcome: start === null ? 'orphaned' : 'exact',
      score: start === null ? 0 : 1,
    })),
  })
}
