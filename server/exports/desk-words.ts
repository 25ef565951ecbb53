import { correctionChange, correctionKindSchema } from '@/domain/corrections/correction'
import {
  restoredParts,
  type Edition,
  type EditionDissent,
  type RestoredParts,
} from '@/domain/exports/edition'
import { readerLinks } from '@/domain/exports/html/reader-links'
import { publication } from '@/domain/team/publication'
import { z } from 'zod'
import type { Article, Team } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { publicOrigin } from '@/server/public-origin'
import { claimIdsIn } from '@/server/replies/view'
import { restoredDesk } from './restored-desk'

/** What an edition says of the desk and of its own publication, beside the article and its claims. */
export type DeskWords = Pick<Edition, 'team' | 'published' | 'publicUrl' | 'corrections' | 'replies'> & {
  /** The printed dissents of a claim where they are not in its records, else `null`. */
  dissents: ((claim: number) => EditionDissent[]) | null
}

/**
 * The words of the desk whose check it is: the team's, or those that came in an exported file while nobody changed
 * anything of it. `shown` are the numbers of the claims that the edition has.
 */
export async function deskWords(
  tx: Transaction,
  article: Article & { team: Team },
  revision: { createdById: string },
  shown: ReadonlySet<number>,
): Promise<DeskWords> {
  const desk = await restoredDesk(tx, article, revision)
  if (desk !== null) return restoredWords(desk, restoredParts.nullable().parse(article.restoredParts))
  const { methodology, correctionsPolicy, contact, website } = publication.parse(article.team.publication)
  return {
    team: { name: article.team.name, methodology, correctionsPolicy, contact, website },
    published: null,
    publicUrl: publicUrlOf(article),
    corrections: await corrections(tx, article.id),
    replies: await printedReplies(tx, article.id, shown),
    dissents: null,
  }
}

/** Where readers find an article: the desk's own address, else ours where the installation has a public one. */
export function publicUrlOf(
  article: Pick<Article, 'slug' | 'publicUrl' | 'publishedEdition'>,
): string | null {
  if (article.publishedEdition === null) return null
  const origin = publicOrigin()
  return article.publicUrl ?? (origin === null ? null : readerLinks(origin, article.slug).page)
}

function restoredWords(name: string, parts: RestoredParts | null): DeskWords {
  if (parts === null) {
    const team = { name, methodology: null, correctionsPolicy: null, contact: null, website: null }
    return { team, published: null, publicUrl: null, corrections: [], replies: [], dissents: null }
  }
  const { dissents, ...words } = parts
  return { ...words, dissents: (claim) => dissents[claim] ?? [] }
}

const numbers = z.array(z.number())

/** What was corrected of an article, oldest first. One whose words were redacted is left out. */
async function corrections(tx: Transaction, articleId: string): Promise<Edition['corrections']> {
  const rows = await tx.correction.findMany({ where: { articleId }, orderBy: { number: 'asc' } })
  return rows.flatMap(({ number, edition, kind, madeAt, summary, reason, claims, changes }) =>
    summary === null
      ? []
      : {
          ...{ number, edition, kind: correctionKindSchema.parse(kind), at: madeAt.toISOString() },
          ...{ summary, reason, claims: numbers.parse(claims) },
          changes: z.array(correctionChange).parse(changes),
        },
  )
}

/**
 * The answers that those who were asked let the desk print, oldest first: those about the whole article, and those about
 * a claim that is shown. One about claims that were withdrawn, or that readers do not see yet, would tell of them.
 */
async function printedReplies(
  tx: Transaction,
  articleId: string,
  shown: ReadonlySet<number>,
): Promise<Edition['replies']> {
  const rows = await tx.replyRequest.findMany({
    where: { articleId, publicStatement: { not: null }, redactedAt: null },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  })
  const claims = await tx.claim.findMany({
    where: { id: { in: rows.flatMap(claimIdsIn) }, removedAt: null, withdrawnAt: null },
    select: { id: true, number: true },
  })
  const byId = new Map(claims.map(({ id, number }) => [id, number]))
  return rows.flatMap((row) => {
    const asked = claimIdsIn(row)
    const about = asked
      .flatMap((id) => byId.get(id) ?? [])
      .filter((number) => shown.has(number))
      .sort((a, b) => a - b)
    if (row.publicStatement === null || row.publicStatement.trim() === '') return []
    if (asked.length > 0 && about.length === 0) return []
    const at = row.answeredAt?.toISOString() ?? null
    return [{ whom: row.whom, statement: row.publicStatement, at, claims: about }]
  })
}
