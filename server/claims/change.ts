import { changeClaimInput, claimView, type ChangeClaimInput } from '@/domain/claims/claim'
import { claimChange, isPlanning, isWording } from '@/domain/claims/change'
import { problem } from '@/domain/problem'
import { wouldReveal } from '@/domain/verdicts/rules-change'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { rulesOf } from '@/server/verdicts/load'
import { allow, write } from '@/server/write'
import { anyFiled, lockClaim, type WholeClaim } from './load'
import { claimAnswer } from './mark'
import { adoptedRevision, matchRevision } from './placing'
import { chosenSpans, comparedSpans, replaceSpans, type ChosenSpan } from './replace-spans'
import { fieldsOf, storeChange } from './store-change'
import { viewClaim } from './view'

export const changeClaim = operation({
  method: 'PATCH',
  path: '/claims/{id}',
  summary:
    'Changes a claim: its words by the marker before any filing, else by an editor; its planning by an editor.',
  body: changeClaimInput,
  ifMatch: 'needed',
  answer: claimView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const claim = await lockClaim(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, claim.version, () => viewClaim(tx, call.actor.userId, claim.id))
        await refuseUnknownMembers(tx, claim.teamId, call.body.assignees)
        return {
          claim,
          revision: await adoptedRevision(tx, claim.articleId),
          filed: await anyFiled(tx, claim.id),
          wordings: await tx.verdict.findMany({
            where: { claimId: claim.id, filings: { some: {} } },
            select: { wording: true },
          }),
        }
      },
      allow: ({ claim, filed }) => {
        const subject = { teamId: claim.teamId, madeById: claim.markedById, anyFiled: filed }
        if (isWording(call.body)) allow(call.actor, 'claim.reword', subject)
        if (isPlanning(call.body)) allow(call.actor, 'claim.manage', subject)
      },
      decide: ({ claim, revision, wordings }) => {
        if (call.body.spans) matchRevision(call.body.revision, revision.number)
        const chosen = call.body.spans ? chosenSpans(revision.text, claim, call.body.spans) : null
        const change = decideChange(claim, call.body, revision.text, chosen)
        refuseReveal(claim, call.body, wordings)
        return { ...change, chosen: change.changed.includes('spans') ? chosen : null }
      },
      record: async (tx, { claim, revision }, { chosen, ...change }) => {
        const chain = chainOf(claim.article)
        const answer = (inside: Transaction) => claimAnswer(inside, call.actor.userId, claim.id)
        if (change.changed.length === 0) return { chain, events: [], answer }
        if (chosen) await replaceSpans(tx, claim.id, revision, chosen)
        if (change.changed.includes('assignees'))
          await assign(tx, claim.id, call.body.assignees ?? [], call.now)
        return { chain, events: [await storeChange(tx, call, claim, change)], answer }
      },
    }),
})

function decideChange(
  claim: WholeClaim,
  patch: ChangeClaimInput,
  text: string,
  chosen: readonly ChosenSpan[] | null,
) {
  const spans = chosen ? comparedSpans(text, claim, chosen) : { before: [], after: [], moved: false }
  const assigned = claim.assignments.map((assignment) => assignment.userId).sort()
  const assigneesChanged =
    patch.assignees !== undefined &&
    JSON.stringify([...new Set(patch.assignees)].sort()) !== JSON.stringify(assigned)
  return claimChange(fieldsOf(claim), patch, spans, assigneesChanged)
}

/** Other rules that show what was filed in the trust of the old ones: that is an act of its own, with a reason. */
function refuseReveal(claim: WholeClaim, patch: ChangeClaimInput, filings: { wording: number }[]): void {
  const { wording } = claim
  const before = rulesOf(claim)
  const { quorum = claim.quorum, mode = claim.mode } = patch
  const after = rulesOf({ ...claim, quorum, mode })
  if (wouldReveal({ revealed: claim.revealedAt !== null, wording, filings }, before, after))
    throw problem('use-reveal')
}

async function refuseUnknownMembers(
  tx: Transaction,
  teamId: string,
  userIds: string[] | undefined,
): Promise<void> {
  if (!userIds) return
  const members = await tx.membership.findMany({
    where: { teamId, removedAt: null, userId: { in: userIds } },
  })
  const known = new Set(members.map((member) => member.userId))
  const errors = userIds.flatMap((userId, index) =>
    known.has(userId) ? [] : [{ path: `/assignees/${index}`, message: 'Nobody in the team has this id.' }],
  )
  if (errors.length > 0) throw problem('invalid', { errors })
}

async function assign(tx: Transaction, claimId: string, userIds: string[], now: Date): Promise<void> {
  await tx.assignment.deleteMany({ where: { claimId, userId: { notIn: userIds } } })
  await tx.assignment.createMany({
    data: [...new Set(userIds)].map((userId) => ({ claimId, userId, createdAt: now })),
    skipDuplicates: true,
  })
}
