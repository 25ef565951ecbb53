import { coverageInput, coverageView, marksInput, sentencesToMark, touch } from '@/domain/coverage/coverage'
import type { NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import { lockArticle } from '@/server/articles/read'
import { adoptedRevision, matchRevision } from '@/server/claims/placing'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'
import { coveredSentences, viewCoverage } from './read'

export const switchCoverage = operation({
  method: 'PUT',
  path: '/articles/{id}/coverage',
  summary: 'Switches coverage of an article on or off. Marks are kept while it is off.',
  body: coverageInput,
  answer: coverageView,
  run: (call) =>
    write(call, {
      load: (tx) => lockArticle(tx, call.actor, call.params.id ?? ''),
      allow: ({ teamId }) => allow(call.actor, 'article.rules', { teamId }),
      decide: (article) => {
        const changes = article.coverage !== call.body.enabled
        if (changes && article.archivedAt) throw problem('wrong-state', 'The article is archived.')
        return changes
      },
      record: async (tx, article, changes) => {
        const coverage = call.body.enabled
        if (changes)
          await tx.article.update({
            where: { id: article.id },
            data: { coverage, version: { increment: 1 } },
          })
        const events: NewEvent[] = changes
          ? [{ type: 'article.changed', data: { articleId: article.id, changed: ['coverage'] } }]
          : []
        return {
          chain: chainOf(article),
          events,
          answer: async (inside) => ({ body: await viewCoverage(inside, { ...article, coverage }) }),
        }
      },
    }),
})

export const markSentences = operation({
  method: 'POST',
  path: '/articles/{id}/coverage/marks',
  summary: 'Says why the sentences that the spans touch are not checkable; `why: null` takes it back.',
  body: marksInput,
  answer: coverageView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockArticle(tx, call.actor, call.params.id ?? '')
        const revision = await adoptedRevision(tx, article.id)
        const sentences = await coveredSentences(tx, article, revision)
        const marks = await tx.sentenceMark.findMany({ where: { revisionId: revision.id } })
        return { article, revision, sentences, marks }
      },
      allow: ({ article }) => allow(call.actor, 'coverage.mark', { teamId: article.teamId }),
      decide: ({ article, revision, sentences, marks }) => {
        if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
        if (!article.coverage)
          throw problem('wrong-state', 'Coverage is off for this article. An editor can switch it on.')
        matchRevision(call.body.revision, revision.number)
        const { marked, errors } = sentencesToMark(sentences, call.body.spans)
        if (errors.length > 0) throw problem('invalid', { errors })
        const before = (sentence: { start: number; end: number }) =>
          marks.find((mark) => touch(mark, sentence))?.why ?? null
        return marked.filter((sentence) => before(sentence) !== call.body.why)
      },
      record: async (tx, { article, revision, marks }, changed) => {
        const { why } = call.body
        const gone = marks.filter((mark) => changed.some((sentence) => touch(mark, sentence)))
        if (gone.length > 0)
          await tx.sentenceMark.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
        if (why !== null && changed.length > 0)
          await tx.sentenceMark.createMany({
            data: changed.map(({ start, end }) => ({
              id: newId(),
              articleId: article.id,
              revisionId: revision.id,
              ...{ start, end, why },
              markedById: call.actor.userId,
              createdAt: call.now,
            })),
          })
        const events: NewEvent[] =
          changed.length > 0
            ? [{ type: 'coverage.marked', data: { articleId: article.id, sentences: changed.length, why } }]
            : []
        return {
          chain: chainOf(article),
          events,
          answer: async (inside) => ({ body: await viewCoverage(inside, article) }),
        }
      },
    }),
})
