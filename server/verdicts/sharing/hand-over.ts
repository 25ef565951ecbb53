import { z } from 'zod'
import { problem } from '@/domain/problem'
import type { Role } from '@/domain/team/roles'
import { storedDraft } from '@/domain/verdicts/draft'
import { handOverInput } from '@/domain/verdicts/sharing'
import { lockClaim, type WholeClaim } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { peopleNamed } from '@/server/team/people'
import { allow, write, type Change } from '@/server/write'
import { expose } from '../curtain'
import { giveHeldSources } from './held-copies'
import { memberRoles, refuseOutsiders } from './members'

/** Who goes on with the draft. It is no longer the giver's to see. */
const handedOver = z.object({ claimId: z.string(), userId: z.string() })

interface Loaded {
  claim: WholeClaim
  roles: Map<string, Role>
  author: { id: string; name: string }
  verdict: { id: string; draft: unknown; filings: { id: string }[] } | null
  /** Whether the author was served another's verdict: then the draft is not blind, whoever files it. */
  exposed: boolean
  /** Whether the recipient has a verdict of their own on the claim, begun or filed. */
  taken: boolean
}

async function load(tx: Transaction, call: HandOver, authorId: string): Promise<Loaded> {
  const claim = await lockClaim(tx, call.actor, call.params.id ?? '')
  const { userId } = call.body
  const names = await peopleNamed(tx, [authorId])
  return {
    claim,
    roles: await memberRoles(tx, claim.teamId, [userId, authorId]),
    author: names(authorId),
    verdict: await tx.verdict.findUnique({
      where: { claimId_authorId: { claimId: claim.id, authorId } },
      select: { id: true, draft: true, filings: { select: { id: true } } },
    }),
    exposed: (await tx.exposure.count({ where: { claimId: claim.id, userId: authorId } })) > 0,
    taken: (await tx.verdict.count({ where: { claimId: claim.id, authorId: userId } })) > 0,
  }
}

type HandOver = Call<unknown, z.infer<typeof handOverInput>>

function decide({ verdict, roles, taken, author }: Loaded, { body }: HandOver) {
  if (!verdict || verdict.draft === null) throw problem('wrong-state', 'There is no draft to hand over.')
  if (verdict.filings.length > 0)
    throw problem('wrong-state', 'A filed verdict stays with its author, and so does the draft beside it.')
  if (body.userId === author.id)
    throw problem('invalid', { errors: [{ path: '/userId', message: 'The draft is theirs already.' }] })
  refuseOutsiders([body.userId], roles, 'reviewer', () => '/userId')
  if (taken) throw problem('wrong-state', 'They have a verdict of their own on this claim.')
  return verdict
}

async function pass(
  tx: Transaction,
  call: HandOver,
  { claim, author, exposed }: Loaded,
  verdict: { id: string; draft: unknown },
): Promise<Change> {
  const { userId } = call.body
  const draft = storedDraft.parse(verdict.draft)
  const sourceIds = await giveHeldSources(tx, {
    verdictId: verdict.id,
    fromId: author.id,
    toId: userId,
    sourceIds: draft.citations.map((citation) => citation.sourceId),
    now: call.now,
  })
  await tx.draftShare.deleteMany({ where: { verdictId: verdict.id } })
  await tx.verdict.update({
    where: { id: verdict.id },
    data: {
      authorId: userId,
      draft: {
        ...draft,
        citations: draft.citations.map((citation) => ({
          ...citation,
          sourceId: sourceIds.get(citation.sourceId) ?? citation.sourceId,
        })),
      },
      updatedAt: call.now,
      version: { increment: 1 },
    },
  })
  const seers = exposed ? [author.id, userId] : [author.id]
  await expose(tx, 'handed-over', { claimIds: [claim.id], userIds: seers, now: call.now })
  await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
  const subject = { articleId: claim.articleId, claimId: claim.id, number: claim.number }
  return {
    chain: chainOf(claim.article),
    events: [{ type: 'verdict.draft-handed-over', data: { ...subject, userId } }],
    answer: async () => ({ body: { claimId: claim.id, userId } }),
  }
}

const declared = { method: 'POST', body: handOverInput, answer: handedOver } as const

export const handOverDraft = operation({
  ...declared,
  path: '/claims/{id}/verdict/hand-over',
  summary:
    'Makes my draft a colleague’s, where I filed nothing. A verdict that I file on the claim later is not blind.',
  run: (call) =>
    write(call, {
      load: (tx) => load(tx, call, call.actor.userId),
      allow: ({ claim }) => allow(call.actor, 'verdict.write', { teamId: claim.teamId }),
      decide: (loaded) => decide(loaded, call),
      record: (tx, loaded, verdict) => pass(tx, call, loaded, verdict),
    }),
})

export const handOverFor = operation({
  ...declared,
  path: '/claims/{id}/verdicts/{userId}/hand-over',
  summary: 'Makes the draft of somebody who left the team a colleague’s: by an owner.',
  run: (call) =>
    write(call, {
      load: (tx) => load(tx, call, call.params.userId ?? ''),
      allow: ({ claim }) => allow(call.actor, 'draft.open', { teamId: claim.teamId }),
      decide: (loaded) => {
        if (loaded.roles.has(loaded.author.id))
          throw problem('wrong-state', 'They are in the team and can hand it over themselves.')
        return decide(loaded, call)
      },
      record: (tx, loaded, verdict) => pass(tx, call, loaded, verdict),
    }),
})
