import { z } from 'zod'
import { freeze } from '@/domain/articles/proposal'
import { problem } from '@/domain/problem'
import { adoptsAtOnce } from '@/domain/revisions/decide'
import { addedRevisionView, revisionPreviewView } from '@/domain/revisions/revision'
import type { Actor } from '@/domain/team/roles'
import { importBody, importLimit, readImport } from '@/server/articles/import-source'
import { viewProposal } from '@/server/articles/preview-view'
import { findArticle } from '@/server/articles/read'
import { duplicateOf } from '@/server/articles/view'
import { getDatabase } from '@/server/database/open'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { sha256Hex } from '@/server/ids'
import { allow, write } from '@/server/write'
import { carryOnto } from './carry/carry-onto'
import { expectComparison } from './carry/compare'
import { claimOutcomes, lockForRevision } from './store'
import { frozenText, revisedEvents, storeRevision } from './store-revision'
import { viewRevision } from './view'

/** A form has no booleans. */
const adopt = z.union([z.boolean(), z.enum(['true', 'false'])]).nullish()
const body = importBody.extend({ adopt })
type Body = z.infer<typeof body>

/** Reads a body for an article that is there, before anything is locked; its address stands in where none is sent. */
async function readBody(actor: Actor, articleId: string, { adopt: _, ...sent }: Body, fresh = false) {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  allow(actor, 'revision.add', { teamId: article.teamId })
  if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
  expectComparison()
  const read = await readImport(
    { ...sent, sourceUrl: sent.sourceUrl ?? article.sourceUrl },
    { userId: actor.userId, fresh },
  )
  const frozen = freeze(read.proposal.blocks, { drop: sent.drop, keep: sent.keep })
  return { prisma, article, read, frozen, after: frozenText(frozen) }
}

export const previewRevision = operation({
  method: 'POST',
  path: '/articles/{id}/revisions/preview',
  summary: 'What a new text of the article would do to its claims. Nothing is stored.',
  body,
  accepts: 'import',
  bodyLimit: importLimit,
  answer: revisionPreviewView,
  async run({ actor, params, body }) {
    const { prisma, article, read, frozen, after } = await readBody(actor, params.id ?? '', body, true)
    const carried = await carryOnto(prisma, article.id, after)
    return {
      body: {
        proposal: viewProposal(read.proposal, {
          duplicateOf: await duplicateOf(prisma, {
            teamId: article.teamId,
            sha256: sha256Hex(frozen.text),
            canonicalUrl: null,
            except: article.id,
          }),
          sha256: read.sha256,
          restores: null,
        }),
        claims: await claimOutcomes(prisma, article.id, carried),
        diff: carried.diff.counts,
      },
    }
  },
})

export const addRevision = operation({
  method: 'POST',
  path: '/articles/{id}/revisions',
  summary:
    'Brings in a changed text of the article. It is adopted at once until an edition was published; what is known of the article stays as it is.',
  body,
  accepts: 'import',
  bodyLimit: importLimit,
  answer: addedRevisionView,
  status: 201,
  async run(call) {
    const {
      prisma,
      article: found,
      read,
      frozen,
      after,
    } = await readBody(call.actor, call.params.id ?? '', call.body)
    const outside = await carryOnto(prisma, found.id, after)
    const asked = call.body.adopt
    return write(call, {
      load: async (tx) => {
        await lockForRevision(tx, found.id)
        const article = await findArticle(tx, call.actor, found.id)
        return { article, carried: await carryOnto(tx, article.id, after, outside) }
      },
      allow: ({ article }) => {
        allow(call.actor, 'revision.add', { teamId: article.teamId })
        const published = article.publishedEdition !== null
        if (published && (asked === true || asked === 'true'))
          allow(call.actor, 'revision.decide', { teamId: article.teamId })
      },
      decide: ({ article, carried }) => {
        if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
        if (carried.from.sha256 === sha256Hex(frozen.text))
          throw problem('wrong-state', 'This is the current text, word for word.')
        const wish = asked === null || asked === undefined ? undefined : asked === true || asked === 'true'
        return adoptsAtOnce(wish, article.publishedEdition !== null)
      },
      record: async (tx, { article, carried }, adopted) => {
        const what = { body: read, frozen, origin: 'import', adopted } as const
        const stored = await storeRevision(tx, call, article, what, carried)
        return {
          chain: chainOf(article),
          events: revisedEvents(article.id, { origin: 'import', adopted, bodySha256: read.sha256 }, stored),
          answer: async (inside) => ({
            status: 201,
            body: {
              revision: await viewRevision(inside, stored.id),
              claims: stored.claims,
              diff: stored.counts,
            },
            location: `/api/v1/articles/${article.id}/revisions/${stored.number}`,
          }),
        }
      },
    })
  },
})
