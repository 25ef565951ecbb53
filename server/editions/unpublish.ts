import { articleView } from '@/domain/articles/article'
import { unpublishInput } from '@/domain/editions/edition-view'
import { problem } from '@/domain/problem'
import { viewArticle } from '@/server/articles/view'
import { keepReason } from '@/server/history/reason'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { lockForEditions } from './lock'

export const unpublishArticle = operation({
  method: 'POST',
  path: '/articles/{id}/unpublish',
  summary:
    'Takes the published check out of public view, every edition of it, with a reason. Publishing again goes on with the next number.',
  body: unpublishInput,
  ifMatch: 'optional',
  answer: articleView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockForEditions(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, article.version, () => viewArticle(tx, article.id))
        return article
      },
      allow: ({ teamId }) => allow(call.actor, 'edition.publish', { teamId }),
      decide: ({ publishedEdition }) => {
        if (publishedEdition === null) throw problem('wrong-state', 'Nothing of this article is published.')
        return publishedEdition
      },
      record: async (tx, article, edition) => {
        const { id: articleId, teamId } = article
        const reason = await keepReason(tx, { teamId, articleId, text: call.body.reason, now: call.now })
        await tx.article.update({
          where: { id: articleId },
          data: { publishedEdition: null, version: { increment: 1 } },
        })
        return {
          chain: chainOf(article),
          events: [{ type: 'edition.unpublished', data: { articleId, edition, ...reason } }],
          answer: async (inside) => {
            const body = await viewArticle(inside, articleId)
            return { body, version: body.version }
          },
        }
      },
    }),
})
