import { problem } from '@/domain/problem'
import { decideInput, signOffView, type DecideInput } from '@/domain/sign-offs/sign-off'
import { isOver } from '@/domain/sign-offs/state'
import { getDatabase } from '@/server/database/open'
import { chainOf } from '@/server/history/record'
import { operation, type Answer, type WriteContext } from '@/server/http/operation'
import { newSalt } from '@/server/ids'
import type { Transaction } from '@/server/database/database'
import { write } from '@/server/write'
import { presentContent } from './content'
import { findSignOff, lockSignOff, type SignOffRow } from './load'
import { viewSignOff } from './view'

/**
 * Keeps what somebody decided about the content that they read. The latest decision counts; each has its event. Throws
 * `stale` where the content is no longer the one that was read: what is kept can be no other than that.
 */
export async function keepDecision(
  context: WriteContext,
  { signOffId, input, presentHash }: { signOffId: string; input: DecideInput; presentHash: string },
  steps: {
    load: (tx: Transaction) => Promise<SignOffRow>
    answer: (tx: Transaction, signOff: SignOffRow) => Promise<Answer>
  },
): Promise<Answer> {
  return write(context, {
    load: async (tx) => {
      await lockSignOff(tx, signOffId)
      return steps.load(tx)
    },
    allow: (signOff) => {
      if (signOff.signerId !== context.actor.userId)
        throw problem('not-allowed', 'Only whoever was asked can give this sign-off.')
    },
    decide: (signOff) => {
      if (isOver(signOff, context.now)) throw problem('wrong-state', 'This sign-off was called back.')
      if (input.contentHash !== presentHash)
        throw problem('stale', {
          detail: 'The article was changed after you opened it. Read it as it is now, then decide.',
          current: { contentHash: presentHash },
        })
    },
    record: async (tx, signOff) => {
      const { decision, contentHash, name } = input
      const note = input.note || null
      await tx.signOff.update({
        where: { id: signOff.id },
        data: {
          ...{ decision, contentHash, note, decidedAt: context.now },
          salt: note === null ? null : newSalt(),
          ...(name === undefined ? {} : { signerName: name }),
        },
      })
      const { articleId, kind } = signOff
      const data = { articleId, signOffId: signOff.id, kind, contentHash }
      return {
        chain: chainOf(signOff.article),
        events: [{ type: decision === 'approved' ? 'sign-off.given' : 'sign-off.refused', data }],
        answer: (inside) => steps.answer(inside, signOff),
      }
    },
  })
}

export const decideSignOff = operation({
  method: 'POST',
  path: '/sign-offs/{id}/decide',
  summary: 'Approves or refuses, as the member who was asked, exactly the content with this hash.',
  body: decideInput,
  answer: signOffView,
  async run(call) {
    const { prisma } = await getDatabase()
    const asked = await findSignOff(prisma, call.actor, call.params.id ?? '')
    const { contentHash } = await presentContent(asked.article)
    return keepDecision(
      call,
      { signOffId: asked.id, input: call.body, presentHash: contentHash },
      {
        load: (tx) => findSignOff(tx, call.actor, asked.id),
        answer: async (tx) => ({ body: await viewSignOff(tx, asked.id, contentHash, call.now) }),
      },
    )
  },
})
