import { quorumReached } from '@/domain/claims/state'
import type { NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import { decideFiling, type DraftFacts } from '@/domain/verdicts/filing'
import { effectiveMode, quorumUnder } from '@/domain/verdicts/rules-change'
import { verdictView } from '@/domain/verdicts/verdict'
import { Prisma } from '@/prisma/generated/client'
import { z } from 'zod'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { digestOf, newSalt } from '@/server/ids'
import { openSources } from '@/server/sources/held'
import { allow, write } from '@/server/write'
import { mineAnswer } from './draft'
import { hasVoices, lockWithMine, rulesOf, type ClaimAndMine } from './load'
import { myVerdict } from './mine'
import { currentScale } from './scales'
import { storeFiling } from './store-filing'
import { draftSources } from './view'

const noBody = z.strictObject({})

/** The wordings of the others' verdicts: how many count, never what they say. */
async function otherWordings(tx: Transaction, claimId: string, authorId: string): Promise<number[]> {
  const others = await tx.verdict.findMany({
    where: { claimId, authorId: { not: authorId }, filings: { some: {} } },
    select: { wording: true },
  })
  return others.map((verdict) => verdict.wording)
}

async function draftFacts(
  tx: Transaction,
  { mine, draft }: ClaimAndMine,
): Promise<(DraftFacts & { wording: number }) | null> {
  if (!mine || !draft) return null
  const sources = await draftSources(tx, [mine])
  return {
    ...draft,
    wording: mine.draftWording ?? 0,
    citations: draft.citations.map(({ stance, sourceId, asCited }) => ({
      stance,
      source: {
        url: sources.get(sourceId)?.url ?? asCited?.url ?? null,
        title: sources.get(sourceId)?.title ?? asCited?.title ?? null,
      },
    })),
  }
}

/** Locks the claim with my verdict on it, which must be of the version that was sent, if one was. */
async function lockAsSent(tx: Transaction, call: Call): Promise<ClaimAndMine> {
  const loaded = await lockWithMine(tx, call.actor, call.params.id ?? '')
  const { claim, mine } = loaded
  if (mine) await matchVersion(call.ifMatch, mine.version, () => myVerdict(tx, call.actor.userId, claim.id))
  return loaded
}

export const fileVerdict = operation({
  method: 'POST',
  path: '/claims/{id}/verdict/file',
  summary: 'Files my draft. The filing that reaches the quorum reveals the claim’s verdicts.',
  body: noBody,
  answer: verdictView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const loaded = await lockAsSent(tx, call)
        const { claim } = loaded
        return {
          ...loaded,
          facts: await draftFacts(tx, loaded),
          scale: await currentScale(tx, claim.teamId),
          others: await otherWordings(tx, claim.id, call.actor.userId),
          exposed: (await tx.exposure.count({ where: { claimId: claim.id, userId: call.actor.userId } })) > 0,
        }
      },
      allow: ({ claim }) => allow(call.actor, 'verdict.write', { teamId: claim.teamId }),
      decide: ({ claim, facts, scale, others, exposed }) => {
        if (claim.removedAt) throw problem('wrong-state', 'The claim was removed. Your draft is kept.')
        return decideFiling({
          claim: {
            wording: claim.wording,
            revealed: claim.revealedAt !== null,
            withdrawn: claim.withdrawnAt !== null,
            parked: claim.parkedAt !== null,
            quorum: quorumUnder(rulesOf(claim)),
            hasVoices: hasVoices(claim),
          },
          draft: facts,
          scale,
          exposed,
          asked: claim.requests.some((request) => request.userId === call.actor.userId),
          otherWordings: others,
        })
      },
      record: async (tx, loaded, { blind, reveals }) => {
        const { claim, mine, draft, scale } = loaded
        if (!mine || !draft) throw problem('wrong-state')
        const number = (mine.filings[0]?.number ?? 0) + 1
        const salt = newSalt()
        const mode = effectiveMode(rulesOf(claim))
        const filingId = await storeFiling(tx, {
          verdictId: mine.id,
          number,
          wording: claim.wording,
          scaleVersion: scale.version,
          blind,
          mode,
          now: call.now,
          salt,
          draft,
        })
        await tx.draftShare.deleteMany({ where: { verdictId: mine.id } })
        await tx.verdictRequest.updateMany({
          where: { claimId: claim.id, userId: call.actor.userId, doneAt: null },
          data: { doneAt: call.now },
        })
        await tx.verdict.update({
          where: { id: mine.id },
          data: {
            draft: Prisma.DbNull,
            draftWording: null,
            wording: claim.wording,
            updatedAt: call.now,
            version: { increment: 1 },
          },
        })
        const subject = { articleId: claim.articleId, claimId: claim.id, number: claim.number }
        const events: NewEvent[] = [
          {
            type: 'verdict.filed',
            data: { ...subject, filing: number, wording: claim.wording, digest: digestOf(salt, draft) },
          },
        ]
        await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
        if (reveals) events.push(await revealByQuorum(tx, claim, call.now))
        else if (claim.revealedAt) await openSources(tx, claim.teamId, claim.id)
        else if (mode === 'blind-rating') await openSources(tx, claim.teamId, claim.id, filingId)
        return {
          chain: chainOf(claim.article),
          events,
          answer: (inside) => mineAnswer(inside, call.actor.userId, claim.id),
        }
      },
    }),
})

/** Reveals a claim whose quorum is filed: stored, never undone; what its filings cite opens to the team. */
export async function revealByQuorum(
  tx: Transaction,
  claim: { id: string; articleId: string; teamId: string; number: number },
  now: Date,
): Promise<NewEvent> {
  await tx.claim.update({ where: { id: claim.id }, data: { revealedAt: now } })
  await openSources(tx, claim.teamId, claim.id)
  return {
    type: 'claim.revealed',
    data: {
      articleId: claim.articleId,
      claimId: claim.id,
      number: claim.number,
      by: 'quorum',
      reasonId: null,
      digest: null,
    },
  }
}

export const confirmVerdict = operation({
  method: 'POST',
  path: '/claims/{id}/verdict/confirm',
  summary: 'Says that my filed verdict holds for the claim’s new wording.',
  body: noBody,
  answer: verdictView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const loaded = await lockAsSent(tx, call)
        return { ...loaded, others: await otherWordings(tx, loaded.claim.id, call.actor.userId) }
      },
      allow: ({ claim }) => allow(call.actor, 'verdict.write', { teamId: claim.teamId }),
      decide: ({ claim, mine, others }) => {
        const filing = mine?.filings[0]
        if (!filing)
          throw problem('wrong-state', 'You have filed nothing on this claim that could be confirmed.')
        if (claim.withdrawnAt || claim.parkedAt || claim.removedAt) throw problem('wrong-state')
        if (hasVoices(claim) && filing.saidRating === null)
          throw problem(
            'wrong-state',
            'The claim has voices now. Amend the verdict: say whether it was said like this.',
          )
        const quorum = quorumUnder(rulesOf(claim))
        const filings = [...others, claim.wording].map((wording) => ({ wording }))
        return {
          reveals: claim.revealedAt === null && quorumReached({ wording: claim.wording, quorum, filings }),
        }
      },
      record: async (tx, { claim, mine }, { reveals }) => {
        if (!mine) throw problem('wrong-state')
        const events: NewEvent[] = []
        if (mine.wording !== claim.wording) {
          await tx.verdict.update({
            where: { id: mine.id },
            data: { wording: claim.wording, updatedAt: call.now, version: { increment: 1 } },
          })
          await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
          const subject = { articleId: claim.articleId, claimId: claim.id, number: claim.number }
          events.push({ type: 'verdict.confirmed', data: { ...subject, wording: claim.wording } })
          if (reveals) events.push(await revealByQuorum(tx, claim, call.now))
        }
        return {
          chain: chainOf(claim.article),
          events,
          answer: (inside) => mineAnswer(inside, call.actor.userId, claim.id),
        }
      },
    }),
})
