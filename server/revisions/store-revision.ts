import type { FrozenText } from '@/domain/articles/proposal'
import { blockTexts } from '@/domain/articles/document'
import type { DiffCounts } from '@/domain/revisions/diff'
import type { ClaimOutcomeView, RevisionOrigin } from '@/domain/revisions/revision'
import type { Article } from '@/prisma/generated/client'
import type { ReadImport } from '@/server/articles/import-source'
import { revisionData, storeBody } from '@/server/articles/store-article'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import type { NewEvent } from '@/domain/history/event'
import type { CarriedSpans } from './carry/carry-onto'
import type { ComparedText } from './carry/compare'
import { claimOutcomes, notable, storePlacements, touchClaims } from './store'

/** A text that is to become the next revision of an article. */
export interface NewText {
  /** What it was read from: kept as evidence. A string names a body that is kept already. */
  body: ReadImport | string | null
  frozen: FrozenText
  origin: RevisionOrigin
  adopted: boolean
}

/** A revision that was stored, with what it did or would do. */
export interface StoredRevision {
  id: string
  number: number
  sha256: string
  claims: ClaimOutcomeView[]
  counts: DiffCounts
  /** The claims that were raised for another look; empty where the revision is not adopted. */
  raised: NewEvent[]
}

/** A frozen text as comparisons take it. */
export function frozenText({ text, document }: FrozenText): ComparedText {
  return { text, blocks: blockTexts(document) }
}

/**
 * Stores the next revision of a locked article with the place of every span in it. Where it is adopted, the claims
 * whose wording changed are to be checked again; where it is not, nothing but the article's version says so.
 */
export async function storeRevision(
  tx: Transaction,
  who: { actor: { userId: string }; now: Date },
  article: Pick<Article, 'id' | 'teamId'>,
  what: NewText,
  carried: CarriedSpans,
): Promise<StoredRevision> {
  const { body, frozen, origin, adopted } = what
  const { _max: newest } = await tx.revision.aggregate({
    where: { articleId: article.id },
    _max: { number: true },
  })
  const id = newId()
  const number = (newest.number ?? 0) + 1
  const { counts } = carried.diff
  const data = revisionData({ frozen, actorId: who.actor.userId, now: who.now })
  const importBodyId =
    body === null || typeof body === 'string'
      ? body
      : await storeBody(tx, { teamId: article.teamId, now: who.now, read: body })
  await tx.revision.create({
    data: {
      ...{ id, articleId: article.id, number, importBodyId, origin },
      ...data,
      decision: adopted ? 'adopted' : 'pending',
      diff: { from: carried.from.number, ...counts },
    },
  })
  await storePlacements(tx, id, carried)
  const raised = adopted ? await touchClaims(tx, article.id, carried) : []
  await tx.article.update({
    where: { id: article.id },
    data: { revisionNumber: number, version: { increment: 1 } },
  })
  const claims = await claimOutcomes(tx, article.id, carried)
  return { id, number, sha256: data.sha256, claims, counts, raised }
}

/** What history says of a revision that was added, and of the claims that it raised. */
export function revisedEvents(
  articleId: string,
  what: { origin: 'import' | 'look-again' | 'watch'; adopted: boolean; bodySha256: string },
  { number, sha256, claims, raised }: StoredRevision,
): NewEvent[] {
  const carried = { revision: number, sha256, claims: notable(claims) }
  return [{ type: 'article.revised', data: { articleId, ...what, ...carried } }, ...raised]
}
