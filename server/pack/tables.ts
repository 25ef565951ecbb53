import { z } from 'zod'
import { correctionChange, correctionKindSchema } from '@/domain/corrections/correction'
import type { Cell } from '@/domain/exports/csv/cell'
import { correctionColumns } from '@/domain/exports/csv/corrections-table'
import type { Transaction } from '@/server/database/database'
import { claimsOf } from '@/server/editions/stored'
import { peopleNamed } from '@/server/team/people'
import type { PublishedArticle } from './published'

const overridesSchema = z.array(z.object({ rule: z.string(), reasonId: z.string() }))
const numbers = z.array(z.number())

/** Every edition: when, by whom, of which claims, and the hash of its page. */
export async function editionsTable(tx: Transaction, articles: PublishedArticle[]): Promise<Cell[][]> {
  const names = await publishers(tx, articles)
  const rows = articles.flatMap(({ slug, editions }) =>
    editions.map((edition): Cell[] => [
      slug,
      edition.number,
      edition.publishedAt.toISOString(),
      names(edition.publishedById).name,
      edition.revision,
      edition.mode,
      claimsOf(edition).join(', '),
      edition.sha256,
      edition.redactedAt ? null : edition.note,
      edition.redactedAt?.toISOString() ?? null,
    ]),
  )
  const header = 'article edition published_at published_by revision mode claims page_sha256 note redacted_at'
  return [header.split(' '), ...rows]
}

/** The rules of the gate that somebody set aside: who, which, why. */
export async function overridesTable(tx: Transaction, articles: PublishedArticle[]): Promise<Cell[][]> {
  const names = await publishers(tx, articles)
  const all = articles.flatMap(({ slug, editions }) =>
    editions.flatMap((edition) =>
      overridesSchema.parse(edition.overrides).map((override) => ({ slug, edition, ...override })),
    ),
  )
  const reasons = await tx.reason.findMany({
    where: { id: { in: all.map(({ reasonId }) => reasonId) } },
    select: { id: true, text: true },
  })
  const textOf = new Map(reasons.map(({ id, text }) => [id, text]))
  const rows = all.map(({ slug, edition, rule, reasonId }): Cell[] => [
    slug,
    edition.number,
    rule,
    textOf.get(reasonId) ?? null,
    names(edition.publishedById).name,
    edition.publishedAt.toISOString(),
  ])
  return ['article edition rule reason by at'.split(' '), ...rows]
}

function publishers(tx: Transaction, articles: PublishedArticle[]) {
  const ids = articles.flatMap(({ editions }) => editions.map(({ publishedById }) => publishedById))
  return peopleNamed(tx, ids)
}

/** The corrections that these editions made, small ones too. Of one that was redacted the words are gone. */
export async function correctionsTable(tx: Transaction, articles: PublishedArticle[]): Promise<Cell[][]> {
  const header = ['article', ...correctionColumns.map(({ name }) => name)]
  const rows: Cell[][] = []
  for (const { id, slug, editions } of articles) {
    const found = await tx.correction.findMany({
      where: { articleId: id, edition: { in: editions.map(({ number }) => number) } },
      orderBy: { number: 'asc' },
    })
    for (const { number, edition, kind, madeAt, summary, reason, claims, changes, redactedAt } of found) {
      const correction = {
        ...{ number, edition, reason, summary: summary ?? '', at: madeAt.toISOString() },
        kind: correctionKindSchema.parse(kind),
        claims: numbers.parse(claims),
        changes: redactedAt ? [] : z.array(correctionChange).parse(changes),
      }
      rows.push([slug, ...correctionColumns.map(({ cell }) => cell(correction))])
    }
  }
  return [header, ...rows]
}
