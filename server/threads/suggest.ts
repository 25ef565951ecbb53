import { checkSuggestion, presentText, type SuggestedTexts } from '@/domain/threads/suggestion'
import { suggestionInput, threadView } from '@/domain/threads/thread'
import type { NewEvent } from '@/domain/history/event'
import type { Ruling } from '@/prisma/generated/client'
import { lockClaim } from '@/server/claims/load'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { digestOf, newId, newSalt } from '@/server/ids'
import { contentOf } from '@/server/rulings/load'
import { allow, write } from '@/server/write'
import { keepComment } from './comment'
import { threadAnswer } from './view'

/** The texts of a claim, with those of its ruling that counts if there is one. */
export function textsOf(claim: { statement: string }, live: Ruling | null): SuggestedTexts {
  const content = live && contentOf(live)
  return {
    statement: claim.statement,
    ruling: content && { ...content, citations: content.citations.length },
  }
}

export const makeSuggestion = operation({
  method: 'POST',
  path: '/claims/{id}/suggestions',
  summary:
    'Suggests another statement, or another summary or explanation of the ruling. It starts a discussion, which is answered.',
  body: suggestionInput,
  answer: threadView,
  status: 201,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const claim = await lockClaim(tx, call.actor, call.params.id ?? '')
        const live = await tx.ruling.findFirst({
          where: { claimId: claim.id, reopenedAt: null },
          orderBy: { number: 'desc' },
        })
        return { claim, texts: textsOf(claim, live) }
      },
      allow: ({ claim }) => allow(call.actor, 'suggestion.make', { teamId: claim.teamId }),
      decide: ({ texts }) => {
        checkSuggestion(texts, call.body.field, call.body.text)
        return { before: presentText(texts, call.body.field) }
      },
      record: async (tx, { claim }, { before }) => {
        const { field, text: after, note } = call.body
        const { teamId, articleId, id: claimId, number } = claim
        const authorId = call.actor.userId
        const place = { articleId, claimId, number }
        const threadId = newId()
        const suggestionId = newId()
        const salt = newSalt()
        await tx.thread.create({
          data: { id: threadId, teamId, articleId, claimId, createdById: authorId, createdAt: call.now },
        })
        await tx.suggestion.create({
          data: { id: suggestionId, threadId, claimId, field, before, after, salt, authorId },
        })
        const digest = digestOf(salt, { field, before, after })
        const made: NewEvent = {
          type: 'suggestion.made',
          data: { ...place, threadId, suggestionId, field, digest },
        }
        const comment = note && { threadId, teamId, number: 1, authorId, body: note, now: call.now }
        const kept = comment ? await keepComment(tx, comment) : null
        return {
          chain: chainOf(claim.article),
          events: kept ? [made, { type: 'thread.started', data: { ...place, threadId, ...kept } }] : [made],
          answer: (inside) => threadAnswer(inside, call.actor, threadId, 201),
        }
      },
    }),
})
