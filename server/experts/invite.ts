import { anonymousExpert, expertDays, inviteExpertInput, invitedExpertView } from '@/domain/experts/expert'
import { problem } from '@/domain/problem'
import { lockArticle } from '@/server/articles/read'
import { environment } from '@/server/environment'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { hashToken } from '@/server/team/accounts/tokens'
import { allow, write } from '@/server/write'
import { newExpertToken } from './load'
import { viewExpert } from './view'

const dayMs = 24 * 60 * 60 * 1000

export const inviteExpert = operation({
  method: 'POST',
  path: '/articles/{id}/experts',
  summary:
    'Makes a link by which somebody outside files blind verdicts on one claim, or on the article’s claims.',
  body: inviteExpertInput,
  answer: invitedExpertView,
  status: 201,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockArticle(tx, call.actor, call.params.id ?? '')
        const number = call.body.claim
        const claim =
          number === undefined
            ? null
            : await tx.claim.findFirst({ where: { articleId: article.id, number, removedAt: null } })
        return { article, claim }
      },
      allow: ({ article }) => allow(call.actor, 'expert.manage', { teamId: article.teamId }),
      decide: ({ claim }) => {
        const number = call.body.claim
        if (number !== undefined && !claim)
          throw problem('invalid', {
            errors: [{ path: '/claim', message: `The article has no claim ${number}.` }],
          })
      },
      record: async (tx, { article, claim }) => {
        const { name, affiliation, anonymous = false, expiresInDays = expertDays.usual } = call.body
        const { id, userId, token } = { id: newId(), userId: newId(), token: newExpertToken() }
        const { now } = call
        // A person who cannot sign in and is in no team; an anonymous one's name is not kept.
        await tx.user.create({
          data: { id: userId, name: anonymous ? anonymousExpert : name, email: null, createdAt: now },
        })
        await tx.expertLink.create({
          data: {
            ...{ id, userId, anonymous, teamId: article.teamId, articleId: article.id },
            claimId: claim?.id ?? null,
            affiliation: affiliation || null,
            tokenHash: hashToken(token),
            ...{ createdById: call.actor.userId, createdAt: now },
            expiresAt: new Date(now.getTime() + expiresInDays * dayMs),
          },
        })
        const place = { articleId: article.id, claimId: claim?.id ?? null, number: claim?.number ?? null }
        return {
          chain: chainOf(article),
          events: [{ type: 'expert.invited', data: { ...place, linkId: id, userId } }],
          answer: async (inside) => {
            const view = await viewExpert(inside, id, now)
            return {
              status: 201,
              body: { ...view, url: `${environment().appUrl}/expert/${token}` },
              repeated: { ...view, url: null },
              location: `/api/v1/articles/${article.id}/experts`,
            }
          },
        }
      },
    }),
})
