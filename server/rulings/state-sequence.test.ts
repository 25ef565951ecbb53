import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterStep, freshModel, modelState, type Step } from '@/domain/claims/testing/claim-model'
import { someRules, someStep } from '@/domain/claims/testing/step-arbitrary'
import { parkClaim, reopenClaim, revealClaim, withdrawClaim } from '@/server/claims/acts'
import { changeClaim } from '@/server/claims/change'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { callApi, type Answered } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { confirmVerdict } from '@/server/verdicts/file'
import { approveAs, readClaimAs, reopenAs, ruleAs, someRuling } from './testing/ruling-calls'

const confirm = api({ POST: confirmVerdict })
const patch = api({ PATCH: changeClaim })
const acts = {
  park: api({ POST: parkClaim }),
  withdraw: api({ POST: withdrawClaim }),
  reopen: api({ POST: reopenClaim }),
  reveal: api({ POST: revealClaim }),
}
/** Sequences that are tried; each step is a handful of calls. */
const runs = Number(process.env.SEQUENCE_RUNS ?? 15)

interface Cast {
  people: Record<string, Person>
  editor: Person
  claimId: string
}

/** Counts up, so that no two texts are the same. */
let texts = 0

async function take({ people, editor, claimId }: Cast, step: Step): Promise<Answered<unknown>> {
  const who = 'who' in step ? (people[step.who] ?? editor) : editor
  const params = { id: claimId }
  switch (step.step) {
    case 'file': {
      const { myVerdict } = await readClaimAs(who, claimId)
      const draft = someVerdict(step.rating, {
        saidRating: step.saidRating,
        // What is equal to the filed verdict would start no draft.
        reasoning: `The gauge says so [@1], reading ${(texts += 1)}.`,
      })
      const headers: Record<string, string> = myVerdict
        ? { 'if-match': `"${myVerdict.version}"` }
        : { 'if-none-match': '*' }
      const saved = await putDraft(who, claimId, draft, headers)
      return saved.status < 300 ? fileDraft(who, claimId) : saved
    }
    case 'confirm':
      return callApi(confirm, 'POST', who, { params })
    case 'reword': {
      const { version } = await readClaimAs(editor, claimId)
      const body = { statement: `The river rose, wording ${(texts += 1)}.` }
      return callApi(patch, 'PATCH', editor, { params, body, headers: { 'if-match': `"${version}"` } })
    }
    case 'rule':
      return ruleAs(who, claimId, {
        ...someRuling,
        rating: step.rating,
        saidRating: 'said',
        reason: `Because of ${(texts += 1)}.`,
      })
    case 'approve':
      return approveAs(who, claimId)
    case 'reopen-ruling':
      return reopenAs(editor, claimId)
    default:
      return callApi(acts[step.step], 'POST', editor, { params, body: { reason: 'It is so.' } })
  }
}

describe.each(databaseKinds)('the state of a claim on %s', (kind) => {
  const database = useDatabase(kind)

  test(`is what the model says after every sequence of calls (${runs} sequences)`, async () => {
    const { Ana, Ben, Eva, teamId } = await makeDesk({ Ana: 'editor', Ben: 'editor', Eva: 'editor' })
    const steps = fc.array(someStep(['ana', 'ben', 'eva']), { minLength: 5, maxLength: 16 })
    await fc.assert(
      fc.asyncProperty(someRules, steps, async (rules, taken) => {
        const { quorum, fourEyes, hasVoices } = rules
        await database().prisma.team.update({ where: { id: teamId }, data: { fourEyes } })
        const mode = rules.countersign ? 'countersign' : 'blind'
        const article = await anArticle(Eva, { quorum, mode })
        const voices = hasVoices ? [{ chain: [{ name: 'The office' }], act: 'says' }] : []
        const claim = await aClaim(Eva, article, 'rose by two metres', { voices })
        const cast = { people: { ana: Ana, ben: Ben, eva: Eva }, editor: Eva, claimId: claim.id }
        let model = freshModel(rules)
        for (const step of taken) {
          const next = afterStep(model, step)
          const answer = await take(cast, step)
          if (next) expect([step, answer.status, answer.body]).toEqual([step, 200, answer.body])
          else {
            expect([step, answer.status]).toEqual([step, 409])
            expect(answer.body).toMatchObject({ detail: expect.stringMatching(/^[A-Z].*\.$/) })
          }
          model = next ?? model
          expect((await readClaimAs(Eva, claim.id)).state).toBe(modelState(model))
        }
      }),
      { numRuns: runs },
    )
    const [chain] = await verifyHistory(database().prisma, teamId)
    expect(chain?.broken).toBeNull()
  }, 900_000)
})
