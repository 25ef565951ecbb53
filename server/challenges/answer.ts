import { answerChallengeInput, challengeView } from '@/domain/challenges/challenge'
import { problem } from '@/domain/problem'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { digestOf, newSalt } from '@/server/ids'
import { allow, write } from '@/server/write'
import { lockChallenge } from './load'
import { viewChallenge } from './view'

export const answerChallenge = operation({
  method: 'POST',
  path: '/challenges/{id}/answer',
  summary:
    'Records what became of a reader’s objection: the check stands, it led to a correction, or it is set aside. Sends nothing to the reader.',
  body: answerChallengeInput,
  answer: challengeView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const challenge = await lockChallenge(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, challenge.version, () => viewChallenge(tx, call.actor, challenge.id))
        const number = call.body.correction ?? null
        const correction =
          number === null
            ? null
            : await tx.correction.findUnique({
                where: { articleId_number: { articleId: challenge.articleId, number } },
                select: { number: true },
              })
        return { challenge, number, correction }
      },
      allow: ({ challenge }) => allow(call.actor, 'challenge.answer', { teamId: challenge.teamId }),
      decide: ({ challenge, number, correction }) => {
        if (number !== null && correction === null)
          throw problem('invalid', {
            errors: [{ path: '/correction', message: `The article has no correction ${number}.` }],
          })
        const { state } = call.body
        const answer = call.body.answer || null
        const same =
          challenge.state === state && challenge.answer === answer && challenge.correction === number
        return same ? null : { state, answer, correction: number }
      },
      record: async (tx, { challenge }, outcome) => {
        const { id, articleId, number } = challenge
        const answer = async (inside: Transaction) => {
          const view = await viewChallenge(inside, call.actor, id)
          return { body: view, version: view.version }
        }
        if (outcome === null) return { chain: chainOf(challenge.article), events: [], answer }
        const salt = challenge.salt ?? newSalt()
        await tx.challenge.update({
          where: { id },
          data: {
            ...outcome,
            ...{ salt, answeredById: call.actor.userId, answeredAt: call.now, version: { increment: 1 } },
          },
        })
        const digest = outcome.answer === null ? null : digestOf(salt, outcome.answer)
        const data = { articleId, challenge: number, state: outcome.state, digest }
        return { chain: chainOf(challenge.article), events: [{ type: 'challenge.answered', data }], answer }
      },
    }),
})
