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
import { carryOnto } from '@/server/revisions/carry/carry-onto'
import { lockForRevision } from '@/server/revisions/store'
import { frozenText, storeRevision } from '@/server/revisions/store-revision'
import { allow, write } from '@/server/write'
import { articleAnswer } from './change'
import { currentRevision } from './current-revision'
import { keptBlocks } from './kept-blocks'
import { findArticle } from './read'
import { viewArticle } from './view'

/** The current revision with the import body that it was made of. */
async function currentBlocks(tx: Transaction, articleId: string) {
  const revision = await tx.revision.findFirst({
    ...currentRevision(articleId),
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
  const { revision, proposal } = await currentBlocks(prisma, articleId)
  const kept = keptBlocks(proposal.blocks, revision.text)
  return proposal.blocks.map(({ index, kind, text, keep, reason }, at) => ({
    index,
    kind,
    text,
    keep: kept?.[at]?.kept ?? keep,
    reason: reason ?? null,
  }))
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
  async run(call) {
    const { prisma } = await getDatabase()
    const found = await findArticle(prisma, call.actor, call.params.id ?? '')
    allow(call.actor, 'article.change', { teamId: found.teamId, madeById: found.importedById })
    const { proposal } = await currentBlocks(prisma, found.id)
    const frozen = freeze(proposal.blocks, call.body)
    const after = frozenText(frozen)
    const outside = await carryOnto(prisma, found.id, after)
    return write(call, {
      load: async (tx) => {
        await lockForRevision(tx, found.id)
        const article = await findArticle(tx, call.actor, found.id)
        await matchVersion(call.ifMatch, article.version, () => viewArticle(tx, article.id))
        const claims = await tx.claim.count({ where: { articleId: article.id } })
        const carried = await carryOnto(tx, article.id, after, outside)
        return { article, claims, carried, ...(await currentBlocks(tx, article.id)) }
      },
      allow: ({ article }) =>
        allow(call.actor, 'article.change', { teamId: article.teamId, madeById: article.importedById }),
      decide: ({ claims, carried }) => {
        if (claims > 0) throw problem('has-claims')
        if (carried.from.id !== outside.from.id) throw problem('stale')
      },
      record: async (tx, { article, importBody, carried }) => {
        const what = { body: importBody.id, frozen, origin: 'blocks', adopted: true } as const
        const { number, sha256 } = await storeRevision(tx, call, article, what, carried)
        return {
          chain: chainOf(article),
          events: [
            { type: 'article.blocks-changed', data: { articleId: article.id, revision: number, sha256 } },
          ],
          answer: (inside) => articleAnswer(inside, article.id),
        }
      },
    })
  },
})
