import { z } from 'zod'
import { redactionState, whyDecided, whyNotCarryOut } from '@/domain/redaction/decide'
import { redactionKindSchema, redactionView } from '@/domain/redaction/redaction'
import { problem } from '@/domain/problem'
import type { Redaction } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { redactionAnswer, redactionChain } from './ask'
import { findText } from './kinds'
import { lockArticlesOf, redactPublished } from './published'
import { readRedactors } from './view'

const noBody = z.strictObject({})
const declared = { method: 'POST', body: noBody, answer: redactionView } as const

/** The redaction with this id, its row locked until the transaction ends. Throws `not-found`. */
async function lockRedaction(tx: Transaction, id: string): Promise<Redaction> {
  await tx.$queryRaw`SELECT 1 FROM "Redaction" WHERE "id" = ${id} FOR UPDATE`
  const row = await tx.redaction.findUnique({ where: { id } })
  if (!row) throw problem('not-found')
  return row
}

/**
 * Forgets the answers that were kept for repeated requests of everybody who ever got any of this team: they hold what
 * was just taken away, in whatever shape it was served.
 */
async function forgetAnswers(tx: Transaction, teamId: string): Promise<void> {
  const members = await tx.membership.findMany({ where: { teamId }, select: { userId: true } })
  const experts = await tx.expertLink.findMany({ where: { teamId }, select: { userId: true } })
  const userIds = [...members, ...experts].map((person) => person.userId)
  await tx.idempotentAnswer.deleteMany({ where: { userId: { in: userIds } } })
}

export const carryOutRedaction = operation({
  ...declared,
  path: '/redactions/{id}/carry-out',
  summary: 'Takes the text or the file away for good. The history keeps that it was there, and its hash.',
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const redaction = await lockRedaction(tx, call.params.id ?? '')
        const kind = redactionKindSchema.parse(redaction.kind)
        await lockArticlesOf(tx, redaction.teamId)
        return {
          redaction,
          found: await findText[kind](tx, redaction.subjectId, { viewer: null, lock: true }),
          members: await readRedactors(tx, redaction.teamId),
        }
      },
      allow: ({ redaction }) => allow(call.actor, 'redaction.write', { teamId: redaction.teamId }),
      decide: ({ redaction, found, members }) => {
        const state = redactionState(redaction)
        const { requestedById } = redaction
        const refused = whyNotCarryOut(call.actor.userId, { state, requestedById }, members)
        if (refused) throw problem(whyDecided({ state }) ? 'wrong-state' : 'four-eyes', refused)
        if (found?.refused) throw problem('wrong-state', found.refused)
      },
      record: async (tx, { redaction, found }) => {
        const { id, teamId, articleId, kind } = redaction
        const taken = (await found?.taken?.()) ?? []
        await found?.redact(call.now)
        const unpublished = found ? await redactPublished(tx, found, taken, call.now) : []
        await forgetAnswers(tx, teamId)
        await tx.redaction.update({
          where: { id },
          data: { carriedOutById: call.actor.userId, carriedOutAt: call.now },
        })
        return {
          chain: await redactionChain(tx, teamId, articleId),
          events: [
            { type: 'redaction.carried-out', data: { articleId, redactionId: id, kind } },
            ...unpublished,
          ],
          answer: (inside) => redactionAnswer(inside, call.actor.userId, id),
        }
      },
    }),
})

export const refuseRedaction = operation({
  ...declared,
  path: '/redactions/{id}/refuse',
  summary: 'Refuses a redaction that was asked for, or takes one’s own back. Nothing is taken away.',
  run: (call) =>
    write(call, {
      load: (tx) => lockRedaction(tx, call.params.id ?? ''),
      allow: ({ teamId }) => allow(call.actor, 'redaction.write', { teamId }),
      decide: (redaction) => {
        const refused = whyDecided({ state: redactionState(redaction) })
        if (refused) throw problem('wrong-state', refused)
      },
      record: async (tx, { id, teamId, articleId, kind }) => {
        await tx.redaction.update({ where: { id }, data: { refusedAt: call.now } })
        return {
          chain: await redactionChain(tx, teamId, articleId),
          events: [{ type: 'redaction.refused', data: { articleId, redactionId: id, kind } }],
          answer: (inside) => redactionAnswer(inside, call.actor.userId, id),
        }
      },
    }),
})
