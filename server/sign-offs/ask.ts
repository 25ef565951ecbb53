import { randomBytes } from 'node:crypto'
import { problem } from '@/domain/problem'
import {
  askedSignOffView,
  askSignOffInput,
  linkDays,
  type AskSignOffInput,
} from '@/domain/sign-offs/sign-off'
import { findArticle, lockArticle } from '@/server/articles/read'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { environment } from '@/server/environment'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { hashToken } from '@/server/team/accounts/tokens'
import { allow, write } from '@/server/write'
import { presentContent } from './content'
import { viewSignOff } from './view'

const dayMs = 24 * 60 * 60 * 1000

export const askSignOff = operation({
  method: 'POST',
  path: '/articles/{id}/sign-offs',
  summary:
    'Asks a member, or somebody by a link, to approve exactly what readers get. The link is shown once.',
  body: askSignOffInput,
  answer: askedSignOffView,
  status: 201,
  run: async (call) => {
    const { prisma } = await getDatabase()
    const asked = await findArticle(prisma, call.actor, call.params.id ?? '')
    allow(call.actor, 'sign-off.manage', { teamId: asked.teamId })
    const { contentHash } = await presentContent(asked)
    return write(call, {
      load: async (tx) => {
        const article = await lockArticle(tx, call.actor, asked.id)
        return { article, refused: await refuseMember(tx, article, call.body) }
      },
      allow: ({ article }) => allow(call.actor, 'sign-off.manage', { teamId: article.teamId }),
      decide: ({ refused }) => {
        if (refused) throw refused
      },
      record: async (tx, { article }) => {
        const { kind, name, userId, expiresInDays } = call.body
        const id = newId()
        const link = name === undefined ? null : newLink(call.now, expiresInDays)
        const signerId = name === undefined ? userId : newId()
        // History needs somebody who did it: a person who cannot sign in and is in no team.
        if (name !== undefined && signerId)
          await tx.user.create({ data: { id: signerId, name, email: null, createdAt: call.now } })
        await tx.signOff.create({
          data: {
            ...{ id, teamId: article.teamId, articleId: article.id, kind },
            signerId: signerId ?? null,
            signerName: name ?? null,
            tokenHash: link === null ? null : hashToken(link.token),
            expiresAt: link?.expiresAt ?? null,
            requestedById: call.actor.userId,
            createdAt: call.now,
          },
        })
        const data = { articleId: article.id, signOffId: id, kind, byLink: link !== null }
        return {
          chain: chainOf(article),
          events: [{ type: 'sign-off.asked', data }],
          answer: async (inside) => {
            const view = await viewSignOff(inside, id, contentHash, call.now)
            const url = link && `${environment().appUrl}/sign-off/${link.token}`
            return {
              status: 201,
              body: { ...view, url },
              repeated: { ...view, url: null },
              location: `/api/v1/articles/${article.id}/sign-offs`,
            }
          },
        }
      },
    })
  },
})

function newLink(now: Date, days: number = linkDays.usual) {
  return {
    token: randomBytes(32).toString('base64url'),
    expiresAt: new Date(now.getTime() + days * dayMs),
  }
}

/** Why a member cannot be asked, or `null`. */
async function refuseMember(
  tx: Transaction,
  article: { id: string; teamId: string },
  { userId, kind }: AskSignOffInput,
) {
  if (userId === undefined) return null
  const member = await tx.membership.count({ where: { teamId: article.teamId, userId, removedAt: null } })
  if (member === 0)
    return problem('invalid', { errors: [{ path: '/userId', message: 'Nobody in the team has this id.' }] })
  const same = await tx.signOff.count({
    where: { articleId: article.id, signerId: userId, kind, revokedAt: null },
  })
  return same > 0
    ? problem('taken', 'They were asked for this sign-off already, and can decide again.')
    : null
}
