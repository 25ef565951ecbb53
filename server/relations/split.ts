import { claimView, voiceSchema } from '@/domain/claims/claim'
import { problem } from '@/domain/problem'
import { splitInput } from '@/domain/relations/relation'
import { z } from 'zod'
import { lockArticle } from '@/server/articles/read'
import { findClaim, lockClaim } from '@/server/claims/load'
import { claimAnswer } from '@/server/claims/mark'
import { adoptedRevision, chosenRanges, matchRevision, storeSpans } from '@/server/claims/placing'
import { keepVersion } from '@/server/claims/versions'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'

export const splitClaim = operation({
  method: 'POST',
  path: '/claims/{id}/split',
  summary: 'Makes a claim of its own of some words of a claim. The old one keeps its words and its verdicts.',
  body: splitInput,
  answer: claimView,
  status: 201,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const id = call.params.id ?? ''
        const { articleId } = await findClaim(tx, call.actor, id)
        const article = await lockArticle(tx, call.actor, articleId)
        const claim = await lockClaim(tx, call.actor, id)
        return { article, claim, revision: await adoptedRevision(tx, articleId) }
      },
      allow: ({ claim }) => allow(call.actor, 'claim.manage', { teamId: claim.teamId }),
      decide: ({ article, claim, revision }) => {
        if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
        if (claim.withdrawnAt) throw problem('wrong-state', 'The claim is withdrawn. Reopen it first.')
        matchRevision(call.body.revision, revision.number)
        const ranges = chosenRanges(revision.text, call.body)
        const quotes = ranges.map(({ start, end }) => revision.text.slice(start, end))
        const { kind = claim.kind, voices = z.array(voiceSchema).parse(claim.voices) } = call.body
        const statement = call.body.statement ?? quotes.join(' … ').slice(0, 5_000)
        return { ranges, words: { statement, kind, voices, quotes } }
      },
      record: async (tx, { article, claim, revision }, { ranges, words }) => {
        const id = newId()
        const number = article.nextClaimNumber
        const { statement, kind, voices } = words
        const made = { createdById: call.actor.userId, createdAt: call.now }
        await tx.article.update({ where: { id: article.id }, data: { nextClaimNumber: { increment: 1 } } })
        await tx.claim.create({
          data: {
            ...{ id, articleId: article.id, teamId: article.teamId, number, statement, kind, voices },
            markedById: call.actor.userId,
            createdAt: call.now,
          },
        })
        await storeSpans(tx, id, revision, ranges)
        await tx.claimRelation.create({
          data: {
            ...{ id: newId(), teamId: article.teamId, fromId: id, toId: claim.id, kind: 'split-from' },
            ...made,
          },
        })
        const digest = await keepVersion(tx, {
          ...{ claimId: id, version: 1, wording: 1, words },
          actorId: call.actor.userId,
          now: call.now,
        })
        const { articleId } = claim
        const into = { intoClaimId: id, intoNumber: number }
        return {
          chain: chainOf(article),
          events: [
            { type: 'claim.marked', data: { articleId, claimId: id, number, digest } },
            { type: 'claim.split', data: { articleId, claimId: claim.id, number: claim.number, ...into } },
          ],
          answer: (inside) => claimAnswer(inside, call.actor.userId, id, 201),
        }
      },
    }),
})
