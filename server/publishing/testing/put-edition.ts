import type { Edition } from '@/domain/exports/edition'
import { editionData } from '@/domain/exports/edition-data'
import { annotatedHtml } from '@/domain/exports/html/annotated-html'
import { citationOf, editionOf, paragraph } from '@/domain/exports/testing/edition-of'
import type { Prisma } from '@/prisma/generated/client'
import { getDatabase } from '@/server/database/open'
import { pageTools } from '@/server/exports/page-tools'
import { newId, sha256Hex } from '@/server/ids'
import { linksOf } from '../links'

/** An edition of three claims about a harbour, with what is not as usual. */
export function harbourEdition(number: number, changes: Partial<Edition> = {}): Edition {
  return editionOf(
    [
      paragraph(
        'The harbour employs 4,200 people. The minister said it is the largest employer of the region.',
      ),
      paragraph('Half of them commute. A tunnel was built in 1998.'),
    ],
    [
      {
        number: 1,
        quotes: ['employs 4,200 people'],
        statement: 'The harbour employs 4,200 people.',
        summary: 'The office counted 3,100.',
        explanation: 'The newest table has 3,100 [@1].',
        rating: 'false',
        citations: [citationOf(1, { stance: 'refutes', quote: '3,100 people' })],
        decidedAt: '2025-11-22T10:00:00.000Z',
      },
      { number: 2, quotes: ['the largest employer of the region'], rating: 'true' },
      { number: 4, quotes: ['A tunnel was built in 1998.'], state: 'being-checked' },
    ],
    {
      published: { number, at: `2025-11-2${number}T10:00:00.000Z`, note: null, history: null },
      check: { headline: 'Jobs in the harbour', standfirst: null, conclusion: null, credits: null },
      ...changes,
    },
  )
}

/** Stores an edition of an article as publishing does, and makes it the one that readers see unless told. */
export async function putEdition(
  article: { id: string; slug: string },
  edition: Edition,
  { current = true }: { current?: boolean } = {},
): Promise<void> {
  const { prisma } = await getDatabase()
  const { teamId } = await prisma.article.findUniqueOrThrow({ where: { id: article.id } })
  const { published, mode, revision } = edition
  if (!published) throw new Error('The edition has no number')
  const links = linksOf(article.slug)
  const html = annotatedHtml(edition, pageTools, { links })
  await prisma.edition.create({
    data: {
      ...{ id: newId(), teamId, articleId: article.id, number: published.number, html, mode },
      data: editionData(edition) as Prisma.InputJsonObject,
      sha256: sha256Hex(html),
      claims: edition.claims.map(({ number }) => number),
      note: published.note,
      revision: revision.number,
      publishedById: 'somebody',
      publishedAt: new Date(published.at),
    },
  })
  if (current)
    await prisma.article.update({ where: { id: article.id }, data: { publishedEdition: published.number } })
}
