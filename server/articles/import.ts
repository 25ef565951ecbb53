import { z } from 'zod'
import { previewView, articleView, type ImportInput } from '@/domain/articles/article'
import { freeze } from '@/domain/articles/proposal'
import { problem } from '@/domain/problem'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { operation, type Answer, type Call } from '@/server/http/operation'
import { sha256Hex } from '@/server/ids'
import { asImportBody, readExport, type ReadExport } from '@/server/restore/read-export'
import { importOfExport, restoreArticle } from '@/server/restore/restore-article'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow, write } from '@/server/write'
import { viewProposal } from './preview-view'
import { storeImportedComments } from './docx-comments'
import { importBody, importLimit, readImport, type ImportBody, type ReadImport } from './import-source'
import { storeArticle } from './store-article'
import { duplicateOf, viewArticle } from './view'

const body = z.preprocess(asImportBody, importBody)

export const previewArticle = operation({
  method: 'POST',
  path: '/articles/preview',
  summary: 'What an import would make of a text or page, block by block. Nothing is stored.',
  body,
  accepts: 'import',
  bodyLimit: importLimit,
  answer: previewView,
  async run({ actor, body }) {
    const teamId = chosenTeam(actor, body.teamId)
    allow(actor, 'article.import', { teamId })
    const exported = readExport(body)
    const read = exported
      ? importOfExport(exported, body)
      : await readImport(body, { userId: actor.userId, fresh: true })
    const { prisma } = await getDatabase()
    return {
      body: viewProposal(read.proposal, {
        duplicateOf: await duplicateOf(prisma, {
          teamId,
          sha256: proposedSha256(read, body),
          canonicalUrl: read.canonicalUrl,
        }),
        sha256: read.sha256,
        restores: exported && { claims: exported.edition.claims.length },
      }),
    }
  },
})

/** The hash of the text as proposed; a proposal that keeps nothing has that of no text. */
function proposedSha256(read: ReadImport, { drop, keep }: ImportInput): string {
  const kept = read.proposal.blocks.some((block) => block.keep) || (keep ?? []).length > 0
  return kept ? sha256Hex(freeze(read.proposal.blocks, { drop, keep }).text) : ''
}

export const importArticle = operation({
  method: 'POST',
  path: '/articles',
  summary: 'Imports an article.',
  body,
  accepts: 'import',
  bodyLimit: importLimit,
  answer: articleView,
  status: 201,
  async run(call) {
    const { actor, body, now } = call
    const teamId = chosenTeam(actor, body.teamId)
    allow(actor, 'article.import', { teamId })
    const exported = readExport(body)
    if (exported) return restoreExport(call, teamId, exported)
    const read = await readImport(body, { userId: actor.userId })
    const choice = { drop: body.drop, keep: body.keep }
    const frozen = freeze(read.proposal.blocks, choice)
    return write(call, {
      ...articleSteps(call, teamId),
      record: async (tx, _team, rules) => {
        const stored = await storeArticle(tx, {
          teamId,
          actorId: actor.userId,
          now,
          read,
          frozen,
          rules,
          rights: body.rights ?? null,
        })
        const { id: articleId, revisionId, sha256 } = stored
        const bodySha256 = read.sha256
        const commented = await storeImportedComments(tx, {
          ...{ teamId, articleId, proposal: read.proposal, choice, bodySha256, now },
          revision: { id: revisionId, text: frozen.text },
        })
        return {
          chain: teamChain(teamId),
          events: [
            { type: 'article.imported', data: { articleId, revision: 1, sha256, bodySha256 } },
            ...commented,
          ],
          answer: (inside) => createdAnswer(inside, articleId),
        }
      },
    })
  },
})

type ImportCall = Call<unknown, ImportBody>

/** What every way of making an article does first. */
function articleSteps({ actor, body }: ImportCall, teamId: string) {
  return {
    load: async (tx: Transaction) => {
      const team = await tx.team.findUnique({ where: { id: teamId } })
      if (!team) throw problem('not-found')
      return team
    },
    allow: () => allow(actor, 'article.import', { teamId }),
    decide: (team: { quorum: number; mode: string }) => ({
      quorum: body.quorum ?? team.quorum,
      mode: body.mode ?? team.mode,
    }),
  }
}

async function createdAnswer(tx: Transaction, id: string): Promise<Answer> {
  const view = await viewArticle(tx, id)
  return { status: 201, body: view, version: view.version, location: `/api/v1/articles/${view.id}` }
}

/** Makes an article of a file of ours, with the claims and rulings in it. */
function restoreExport(call: ImportCall, teamId: string, exported: ReadExport): Promise<Answer> {
  const { actor, body, now } = call
  const { edition, sha256: bodySha256 } = exported
  const read = importOfExport(exported, body)
  return write(call, {
    ...articleSteps(call, teamId),
    record: async (tx, _team, rules) => {
      const { id: articleId, sha256 } = await restoreArticle(tx, {
        ...{ teamId, actorId: actor.userId, now, edition, read, rules },
        rights: body.rights ?? null,
      })
      const { length: claims } = edition.claims
      const revision = edition.revision.number
      return {
        chain: teamChain(teamId),
        events: [{ type: 'article.restored', data: { articleId, revision, sha256, bodySha256, claims } }],
        answer: (inside) => createdAnswer(inside, articleId),
      }
    },
  })
}
