import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { changeClaim } from '@/server/claims/change'
import { removeClaim } from '@/server/claims/acts'
import { getClaim } from '@/server/claims/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { deleteVerdict, getVerdict } from './draft'
import { confirmVerdict } from './file'

const claim = api({ GET: getClaim, PATCH: changeClaim, DELETE: removeClaim })
const verdict = api({ GET: getVerdict, DELETE: deleteVerdict })
const confirm = api({ POST: confirmVerdict })
/** Rounds of filing at once; the race that was measured elsewhere lost 190 of 200 when the claim was not locked. */
const rounds = Number(process.env.FILING_ROUNDS ?? 40)

describe.each(databaseKinds)('filing on %s', (kind) => {
  const database = useDatabase(kind)

  const desk = () => makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor' })

  test('a draft that lacks something is refused with all that is missing', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana)
    const voices = [{ chain: [{ name: 'The mayor' }], act: 'says' }]
    const marked = await aClaim(Ana, article, 'nobody was hurt', { voices })
    await putDraft(Ana, marked.id, { citations: [{ source: {} }] })
    const refused = await fileDraft(Ana, marked.id)
    expect(refused.status).toBe(422)
    const paths = ['/rating', '/saidRating', '/reasoning', '/citations/0/stance', '/citations/0/source']
    const errors = paths.map((path) => expect.objectContaining({ path }))
    expect(refused.body).toMatchObject({ code: 'incomplete', errors })
  })

  test('a rating whose scale says so needs no citation', async () => {
    const { Ana } = await desk()
    const marked = await aClaim(Ana, await anArticle(Ana), 'rose by two metres')
    const filed = await fileAs(Ana, marked.id, { rating: 'not-checkable', reasoning: 'An opinion.' })
    expect(filed).toMatchObject({ state: 'filed', blind: true, citations: [] })
  })

  test('a stale draft is answered with what is stored, and an equal one with success', async () => {
    const { Ana } = await desk()
    const marked = await aClaim(Ana, await anArticle(Ana), 'rose by two metres')
    const first = await putDraft(Ana, marked.id, someVerdict('true'))
    expect([first.status, first.etag]).toEqual([201, '"1"'])
    const again = await putDraft(Ana, marked.id, someVerdict('true'))
    expect([again.status, again.etag]).toEqual([200, '"1"'])
    const other = await putDraft(Ana, marked.id, someVerdict('false'))
    expect(other.status).toBe(409)
    expect(other.body).toMatchObject({ code: 'stale', current: { rating: { key: 'true' }, version: 1 } })
    const next = await putDraft(Ana, marked.id, someVerdict('false'), { 'if-match': '"1"' })
    expect([next.status, next.etag]).toEqual([200, '"2"'])
    expect((await putDraft(Ana, marked.id, someVerdict('mixed'), {})).status).toBe(428)
    expect((await putDraft(Ana, marked.id, someVerdict('true'), { 'if-match': '"1"' })).status).toBe(409)
  })

  test('amending starts a draft beside the filed verdict, which counts until the new one is filed', async () => {
    const { Ana, Ben } = await desk()
    const marked = await aClaim(Ana, await anArticle(Ana), 'rose by two metres')
    const filed = await fileAs(Ana, marked.id, someVerdict('true'))
    await fileAs(Ben, marked.id, someVerdict('true'))
    const draft = await putDraft(Ana, marked.id, someVerdict('false'), { 'if-match': `"${filed.version}"` })
    expect(draft.body).toMatchObject({
      state: 'draft',
      rating: { key: 'false' },
      earlier: [{ rating: { key: 'true' }, blind: true }],
    })
    const before = await callApi<ClaimView>(claim, 'GET', Ben, { params: { id: marked.id } })
    expect(before.body.state).toBe('agreed')
    const amended = await fileDraft(Ana, marked.id)
    expect(amended.body).toMatchObject({ state: 'filed', blind: false, earlier: [{ blind: true }] })
    const after = await callApi<ClaimView>(claim, 'GET', Ben, { params: { id: marked.id } })
    expect(after.body).toMatchObject({ state: 'disputed', agreedRating: null })
  })

  test('after a rewording only confirmed verdicts count, and an older draft must be saved again', async () => {
    const { Ana, Ben, Eva } = await desk()
    const marked = await aClaim(Ana, await anArticle(Ana), 'rose by two metres')
    await fileAs(Ana, marked.id)
    await putDraft(Ben, marked.id, someVerdict('true'))
    const seen = await callApi<ClaimView>(claim, 'GET', Eva, { params: { id: marked.id } })
    const patch = (who: typeof Ana) =>
      callApi<ClaimView>(claim, 'PATCH', who, {
        params: { id: marked.id },
        body: { statement: 'The river rose by two metres in May 2020.' },
        headers: { 'if-match': seen.etag ?? '' },
      })
    expect((await patch(Ana)).status).toBe(403)
    const reworded = await patch(Eva)
    expect(reworded.body).toMatchObject({ wording: 2, state: 'open' })
    const refused = await fileDraft(Ben, marked.id)
    expect(refused.body).toMatchObject({ code: 'claim-changed' })
    expect((await putDraft(Ben, marked.id, someVerdict('true'), { 'if-match': '"1"' })).status).toBe(200)
    expect((await fileDraft(Ben, marked.id)).status).toBe(200)
    const mine = await callApi<VerdictView>(verdict, 'GET', Ana, { params: { id: marked.id } })
    expect(mine.body.current).toBe(false)
    const confirmed = await callApi<VerdictView>(confirm, 'POST', Ana, { params: { id: marked.id } })
    expect(confirmed.body).toMatchObject({ blind: true, current: true })
    const decided = await callApi<ClaimView>(claim, 'GET', Eva, { params: { id: marked.id } })
    expect(decided.body).toMatchObject({ state: 'agreed', revealed: true })
  })

  test('removing a claim leaves a colleague their draft, and tells nobody of it', async () => {
    const { Ana, Ben } = await desk()
    const marked = await aClaim(Ana, await anArticle(Ana), 'rose by two metres')
    await putDraft(Ben, marked.id, someVerdict('true'))
    const gone = await callApi(claim, 'DELETE', Ana, {
      params: { id: marked.id },
      headers: { 'if-match': '"1"' },
    })
    expect(gone.status).toBe(204)
    expect((await callApi(claim, 'GET', Ana, { params: { id: marked.id } })).status).toBe(404)
    const kept = await callApi<VerdictView>(verdict, 'GET', Ben, { params: { id: marked.id } })
    expect(kept.body.reasoning).toContain('gauge')
    expect((await fileDraft(Ben, marked.id)).body).toMatchObject({ code: 'wrong-state' })
    const thrown = await callApi(verdict, 'DELETE', Ben, {
      params: { id: marked.id },
      headers: { 'if-match': '"1"' },
    })
    expect(thrown.status).toBe(204)
  })

  test(`two people who file the last two verdicts at once always reveal the claim (${rounds} rounds)`, async () => {
    const { Ana, Ben, teamId } = await desk()
    const article = await anArticle(Ana)
    for (let round = 0; round < rounds; round++) {
      const marked = await aClaim(Ana, article, 'rose by two metres')
      await putDraft(Ana, marked.id, someVerdict('true'))
      await putDraft(Ben, marked.id, someVerdict('true'))
      const filed = await Promise.all([fileDraft(Ana, marked.id), fileDraft(Ben, marked.id)])
      expect(filed.map((answer) => answer.status)).toEqual([200, 200])
      const after = await callApi<ClaimView>(claim, 'GET', Ana, { params: { id: marked.id } })
      expect(after.body).toMatchObject({ state: 'agreed', revealed: true })
    }
    const [chain] = await verifyHistory(database().prisma, teamId)
    expect(chain?.broken).toBeNull()
  }, 900_000)
})
