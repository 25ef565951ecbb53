import { z } from 'zod'
import { problem } from '@/domain/problem'
import type { NewEvent } from '@/domain/history/event'
import { checkAcceptance, checkOpen } from '@/domain/threads/suggestion'
import { suggestionFieldSchema, threadView } from '@/domain/threads/thread'
import { anyFiled } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { lockForRuling } from '@/server/rulings/load'
import { allow, write } from '@/server/write'
import { adoptRulingText, adoptStatement } from './adopt'
import { decisionAct } from './deciding'
import { findThread, lockThread } from './load'
import { textsOf } from './suggest'
import { threadAnswer, viewThread } from './view'

/** A suggestion with its claim and its thread, both locked: the claim first, as wherever both are. */
async function lockSuggestion(tx: Transaction, call: Call) {
  const row = await tx.suggestion.findUnique({ where: { id: call.params.id ?? '' } })
  if (!row) throw problem('not-found')
  await findThread(tx, call.actor, row.threadId)
  const locked = await lockForRuling(tx, { ...call, params: { id: row.claimId } })
  const { thread, place } = await lockThread(tx, call.actor, row.threadId)
  await matchVersion(call.ifMatch, thread.version, () => viewThread(tx, call.actor, thread.id))
  if (!thread.suggestion) throw problem('not-found')
  const suggestion = { ...thread.suggestion, field: suggestionFieldSchema.parse(thread.suggestion.field) }
  return { ...locked, thread, place, suggestion, filed: await anyFiled(tx, row.claimId) }
}
type Locked = Awaited<ReturnType<typeof lockSuggestion>>

function decideOn(call: Call, state: 'accepted' | 'declined') {
  return write(call, {
    load: (tx) => lockSuggestion(tx, call),
    allow: ({ claim, suggestion, filed }) =>
      allow(call.actor, decisionAct[suggestion.field], {
        teamId: claim.teamId,
        madeById: claim.markedById,
        anyFiled: filed,
      }),
    decide: ({ claim, live, suggestion }) => {
      if (state === 'accepted') return { text: checkAcceptance(textsOf(claim, live), suggestion) }
      checkOpen(suggestion)
      return { text: null }
    },
    record: async (tx, locked, { text }) => {
      const { claim, thread, suggestion } = locked
      const adopted = text === null ? [] : await adopt(tx, call, locked, text)
      const by = { decidedById: call.actor.userId, decidedAt: call.now }
      await tx.suggestion.update({ where: { id: suggestion.id }, data: { state, ...by } })
      const resolved = thread.resolvedAt ? {} : { resolvedAt: call.now, resolvedById: call.actor.userId }
      await tx.thread.update({
        where: { id: thread.id },
        data: { ...resolved, version: { increment: 1 } },
      })
      const decided: NewEvent = {
        type: `suggestion.${state}`,
        data: {
          ...{ articleId: claim.articleId, claimId: claim.id, number: claim.number },
          threadId: thread.id,
          suggestionId: suggestion.id,
          field: suggestion.field,
          userId: suggestion.authorId,
        },
      }
      return {
        chain: chainOf(claim.article),
        events: [...adopted, decided],
        answer: (inside) => threadAnswer(inside, call.actor, thread.id),
      }
    },
  })
}

function adopt(tx: Transaction, call: Call, locked: Locked, text: string): Promise<NewEvent[]> {
  const { field } = locked.suggestion
  return field === 'statement'
    ? adoptStatement(tx, call, locked.claim, text)
    : adoptRulingText(tx, call, locked, { [field]: text })
}

const declared = {
  method: 'POST',
  body: z.strictObject({}),
  ifMatch: 'optional',
  answer: threadView,
} as const

export const acceptSuggestion = operation({
  ...declared,
  path: '/suggestions/{id}/accept',
  summary:
    'Takes a suggested text over: whoever may change that text. 409 `stale` when it was changed meanwhile. Resolves the discussion.',
  run: (call) => decideOn(call, 'accepted'),
})

export const declineSuggestion = operation({
  ...declared,
  path: '/suggestions/{id}/decline',
  summary: 'Declines a suggested text: whoever may change that text. Resolves the discussion.',
  run: (call) => decideOn(call, 'declined'),
})
