import { z } from 'zod'
import { articleView, changeBlocksInput, previewView } from '@/domain/articles/article'
import { freeze, proposalSchema } from '@/domain/articles/proposal'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import { getDatabase } from '@/server/database/open'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { newId, sha256Hex } from '@/server/ids'
import { allow, write } from '@/server/write'
import { articleAnswer } from './change'
import { revisionData } from './store-article'
import { findArticle, lockArticle } from './read'
import { viewArticle } from './view'

/** The current revision with the import body that it was made of. */
async function currentRevision(tx: Transaction, articleId: string) {
  const revision = await tx.revision.findFirst({
    where: { articleId, decision: 'adopted' },
    orderBy: { number: 'desc' },
    include: { importBody: true },
  })
  if (!revision?.importBody) throw problem('wrong-state', 'The body that this text came from is not kept.')
  return {
    revision,
    importBody: revision.importBody,
    proposal: proposalSchema.parse(revision.importBody.proposal),
  }
}

/** The proposal that an article was imported from, each block with whether it is kept now: for choosing again. */
export async function readBlocks(actor: Actor, articleId: string) {
  const { prisma } = await getDatabase()
  await findArticle(prisma, actor, articleId)
  const { revision, proposal } = await currentRevision(prisma, articleId)
  const kept = keptIndices(proposal.blocks, revision.text)
  return proposal.blocks.map(({ index, kind, text, keep, reason }) => ({
    index,
    kind,
    text,
    keep: kept ? kept.has(index) : keep,
    reason: reason ?? null,
  }))
}

/** Which blocks of a proposal make up a text, matched in order; `null` when they do not. */
function keptIndices(blocks: { index: number; text: string }[], text: string): Set<number> | null {
  const kept = new Set<number>()
  let rest = `${text}\n`
  for (const block of [...blocks]) {
    if (!rest.startsWith(`${block.text}\n`)) continue
    kept.add(block.index)
    rest = rest.slice(block.text.length + 1)
  }
  return rest === '' ? kept : null
}

export const getBlocks = operation({
  method: 'GET',
  path: '/articles/{id}/blocks',
  summary: 'The blocks of the stored import body, each with whether it is kept now.',
  answer: z.object({ items: previewView.shape.blocks }),
  run: async ({ actor, params }) => ({ body: { items: await readBlocks(actor, params.id ?? '') } }),
})

export const changeBlocks = operation({
  method: 'PATCH',
  path: '/articles/{id}/blocks',
  summary: 'Chooses the kept blocks again, from the stored import body, until the first claim is marked.',
  body: changeBlocksInput,
  ifMatch: 'needed',
  answer: articleView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockArticle(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, article.version, () => viewArticle(tx, article.id))
        const claims = await tx.claim.count({ where: { articleId: article.id } })
        return { article, claims, ...(await currentRevision(tx, article.id)) }
      },
      allow: ({ article }) =>
        allow(call.actor, 'article.change', { teamId: article.teamId, madeById: article.importedById }),
      decide: ({ claims, proposal }) => {
        if (claims > 0) throw problem('has-claims')
        return freeze(proposal.blocks, call.body)
      },
      record: async (tx, { article, revision, importBody }, frozen) => {
        const sha256 = sha256Hex(frozen.text)
        const number = revision.number + 1
        await tx.revision.create({
          data: {
            id: newId(),
            articleId: article.id,
            number,
            importBodyId: importBody.id,
            ...revisionData({ frozen, actorId: call.actor.userId, now: call.now }),
          },
        })
        await tx.article.update({
          where: { id: article.id },
          data: { revisionNumber: number, version: { increment: 1 } },
        })
        return {
          chain: chainOf(article),
          events: [
            { type: 'article.blocks-changed', data: { articleId: article.id, revision: number, sha256 } },
          ],
          answer: (inside) => articleAnswer(inside, article.id),
        }
      },
    }),
})
