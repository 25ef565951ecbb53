import { z } from 'zod'
import { mayReadSource } from '@/domain/sources/confidential'
import { sourceUse, type SourceUse } from '@/domain/sources/uses'
import type { Actor } from '@/domain/team/roles'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { claimsCiting } from '@/server/verdicts/source-uses'
import { findSource } from './library'

/**
 * Where a source is used, as far as the actor may know: as evidence, and in verdicts that they may see. Nothing of a
 * source that is withheld from them. Throws `not-found`.
 */
export async function readUses(actor: Actor, id: string): Promise<SourceUse[]> {
  const { prisma } = await getDatabase()
  const source = await findSource(prisma, actor, id)
  if (!mayReadSource(actor.userId, source)) return []
  const claims = await prisma.claim.findMany({
    where: { id: { in: await claimsCiting(prisma, actor.userId, source.id) } },
    select: { ...claimNames, article: articleNames },
    orderBy: [{ articleId: 'asc' }, { number: 'asc' }],
  })
  const evidence = await prisma.evidence.findMany({
    where: {
      sourceId: source.id,
      removedAt: null,
      OR: [{ claimId: null }, { claim: { removedAt: null } }],
    },
    select: { article: articleNames, claim: { select: claimNames } },
    orderBy: { createdAt: 'asc' },
  })
  return [
    ...claims.map(({ article, ...claim }) => useOf('citation', article, claim)),
    ...evidence.map(({ article, claim }) => useOf('evidence', article, claim)),
  ]
}

const claimNames = { id: true, number: true, statement: true }
const articleNames = { select: { id: true, title: true } }

function useOf(
  as: SourceUse['as'],
  article: { id: string; title: string | null },
  claim: SourceUse['claim'],
): SourceUse {
  return { as, articleId: article.id, articleTitle: article.title, claim }
}

export const listSourceUses = operation({
  method: 'GET',
  path: '/sources/{id}/uses',
  summary: 'The claims and articles that use a source, as far as I may know.',
  answer: z.object({ items: z.array(sourceUse) }),
  run: async ({ actor, params }) => ({ body: { items: await readUses(actor, params.id ?? '') } }),
})
