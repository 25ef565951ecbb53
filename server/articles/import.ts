import { z } from 'zod'
import { importInput, previewView, articleView, type ImportInput } from '@/domain/articles/article'
import { freeze } from '@/domain/articles/proposal'
import { problem } from '@/domain/problem'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import type { UploadedFile } from '@/server/http/body'
import { operation } from '@/server/http/operation'
import { sha256Hex } from '@/server/ids'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow, write } from '@/server/write'
import { readImport, type ReadImport } from './import-source'
import { storeArticle } from './store-article'
import { duplicateOf, viewArticle } from './view'

/** JSON escapes can make a text of 2 MB six times as long; the text itself is measured after it was read. */
const importLimit = 13_000_000

const uploadedFile = z.custom<UploadedFile>(
  (value) => value instanceof Object && 'bytes' in value,
  'Send a file',
)
const importBody = importInput.extend({ file: uploadedFile.optional() })

export const previewArticle = operation({
  method: 'POST',
  path: '/articles/preview',
  summary: 'What an import would make of a text, block by block. Nothing is stored.',
  body: importBody,
  accepts: 'import',
  bodyLimit: importLimit,
  answer: previewView,
  async run({ actor, body }) {
    const teamId = chosenTeam(actor, body.teamId)
    allow(actor, 'article.import', { teamId })
    const read = await readImport(body)
    const { blocks, ...metadata } = read.proposal
    const { prisma } = await getDatabase()
    return {
      body: {
        ...metadata,
        blocks: blocks.map(({ index, kind, text, keep, reason }) => ({
          index,
          kind,
          text,
          keep,
          reason: reason ?? null,
        })),
        duplicateOf: await duplicateOf(prisma, {
          teamId,
          sha256: proposedSha256(read, body),
          canonicalUrl: read.canonicalUrl,
        }),
      },
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
  body: importBody,
  accepts: 'import',
  bodyLimit: importLimit,
  answer: articleView,
  status: 201,
  async run(call) {
    const { actor, body, now } = call
    const teamId = chosenTeam(actor, body.teamId)
    allow(actor, 'article.import', { teamId })
    const read = await readImport(body)
    const frozen = freeze(read.proposal.blocks, { drop: body.drop, keep: body.keep })
    return write(call, {
      load: async (tx) => {
        const team = await tx.team.findUnique({ where: { id: teamId } })
        if (!team) throw problem('not-found')
        return team
      },
      allow: () => allow(actor, 'article.import', { teamId }),
      decide: (team) => ({ quorum: body.quorum ?? team.quorum, mode: body.mode ?? team.mode }),
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
        return {
          chain: teamChain(teamId),
          events: [
            {
              type: 'article.imported',
              data: { articleId: stored.id, revision: 1, sha256: stored.sha256, bodySha256: read.sha256 },
            },
          ],
          answer: async (inside) => {
            const view = await viewArticle(inside, stored.id)
            return { status: 201, body: view, version: view.version, location: `/api/v1/articles/${view.id}` }
          },
        }
      },
    })
  },
})
