import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import { getClaim, listClaims } from '@/server/claims/read'
import { exportHtml } from '@/server/exports/formats/html'
import { listClaimHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { listVerdicts, type VisibleVerdictList } from '../visible'
import { askForVerdict, takeBackRequest } from './ask'

const claim = api({ GET: getClaim })
const claims = api({ GET: listClaims })
const verdicts = api({ GET: listVerdicts })
const ask = api({ POST: askForVerdict })
const asked = api({ DELETE: takeBackRequest })
const history = api({ GET: listClaimHistory })
const exported = api({ GET: exportHtml })

describe.each(databaseKinds)('one more verdict on %s', (kind) => {
  useDatabase(kind)

  async function revealed() {
    const desk = await makeDesk({
      Ana: 'reviewer',
      Ben: 'reviewer',
      Cat: 'reviewer',
      Eva: 'editor',
      Vic: 'viewer',
    })
    const marked = await aClaim(desk.Ana, await anArticle(desk.Eva), 'rose by two metres')
    await fileAs(desk.Ana, marked.id, someVerdict('true'))
    await fileAs(desk.Ben, marked.id, someVerdict('true'))
    return { ...desk, marked, params: { id: marked.id } }
  }
  const seen = async (who: Person, id: string) =>
    (await callApi<ClaimView>(claim, 'GET', who, { params: { id } })).body
  const listed = async (who: Person, id: string) =>
    (await callApi<VisibleVerdictList>(verdicts, 'GET', who, { params: { id } })).body

  test('who is asked is not shown the others’ verdicts until theirs is filed, which is blind', async () => {
    const { Ana, Cat, Eva, Vic, marked, params } = await revealed()
    const answer = await callApi<ClaimView>(ask, 'POST', Eva, { params, body: { userIds: [Cat.id] } })
    expect(answer.body).toMatchObject({ asked: [Cat.id], state: 'agreed' })
    const hidden = await seen(Cat, marked.id)
    expect(hidden).toMatchObject({ state: 'checking', agreedRating: null, ruling: null, revealed: true })
    expect(hidden.filed).toHaveLength(2)
    const all = await callApi<{ items: ClaimView[] }>(claims, 'GET', Cat, {
      params: { id: marked.articleId },
    })
    expect(all.body.items).toMatchObject([{ state: 'checking', agreedRating: null }])
    expect(await listed(Cat, marked.id)).toMatchObject({ items: [], hidden: 2, curtained: true })
    expect(await seen(Vic, marked.id)).toMatchObject({ agreedRating: { key: 'true' } })

    expect(await fileAs(Cat, marked.id, someVerdict('false'))).toMatchObject({ blind: true })
    expect(await seen(Cat, marked.id)).toMatchObject({ state: 'disputed', asked: [] })
    expect((await listed(Ana, marked.id)).items.map(({ blind }) => blind)).toEqual([true, true, true])
    expect(await listed(Cat, marked.id)).toMatchObject({ hidden: 0, curtained: false })
  })

  test('who saw the others’ before being asked sees them still, and files what is not blind', async () => {
    const { Cat, Eva, marked, params } = await revealed()
    expect((await listed(Cat, marked.id)).items).toHaveLength(2)
    await callApi(ask, 'POST', Eva, { params, body: { userIds: [Cat.id] } })
    expect((await listed(Cat, marked.id)).items).toHaveLength(2)
    expect(await fileAs(Cat, marked.id)).toMatchObject({ blind: false })
  })

  test('who downloads the check despite being asked has seen it', async () => {
    const { Cat, Eva, marked, params } = await revealed()
    await callApi(ask, 'POST', Eva, { params, body: { userIds: [Cat.id] } })
    const request = new Request('http://localhost:3000/x', {
      headers: { authorization: `Bearer ${Cat.token}` },
    })
    const file = await exported.GET(request, { params: Promise.resolve({ id: marked.articleId }) })
    expect(await file.text()).toContain('data-rating="true"')
    expect(await listed(Cat, marked.id)).toMatchObject({ hidden: 0, curtained: false })
    expect(await fileAs(Cat, marked.id)).toMatchObject({ blind: false })
  })

  test('a request that is taken back leaves nothing hidden', async () => {
    const { Cat, Eva, marked, params } = await revealed()
    await callApi(ask, 'POST', Eva, { params, body: { userIds: [Cat.id] } })
    const gone = { params: { ...params, userId: Cat.id } }
    expect((await callApi(asked, 'DELETE', Cat, gone)).status).toBe(403)
    expect((await callApi(asked, 'DELETE', Eva, gone)).status).toBe(204)
    expect((await callApi(asked, 'DELETE', Eva, gone)).status).toBe(404)
    expect(await seen(Cat, marked.id)).toMatchObject({ state: 'agreed', asked: [] })
    expect((await listed(Cat, marked.id)).items).toHaveLength(2)
  })

  test('before the reveal being asked hides nothing more, and goes on after it', async () => {
    const { Ana, Ben, Cat, Eva } = await revealed()
    const marked = await aClaim(Ana, await anArticle(Eva), 'closed for three days')
    await callApi(ask, 'POST', Eva, { params: { id: marked.id }, body: { userIds: [Cat.id] } })
    expect(await seen(Cat, marked.id)).toMatchObject({ state: 'open' })
    await fileAs(Ana, marked.id)
    await fileAs(Ben, marked.id)
    expect(await listed(Cat, marked.id)).toMatchObject({ items: [], hidden: 2 })
    expect(await fileAs(Cat, marked.id)).toMatchObject({ blind: true })
  })

  test('an editor asks those who can file and have not; each is told of in the history', async () => {
    const { Ana, Ben, Cat, Eva, Vic, params } = await revealed()
    expect((await callApi(ask, 'POST', Ana, { params, body: { userIds: [Cat.id] } })).status).toBe(403)
    for (const who of [Vic, Ben]) {
      const refused = await callApi(ask, 'POST', Eva, { params, body: { userIds: [who.id] } })
      expect(refused.body).toMatchObject({ code: 'invalid', errors: [{ path: '/userIds/0' }] })
    }
    await callApi(ask, 'POST', Eva, { params, body: { userIds: [Cat.id, Eva.id] } })
    await callApi(ask, 'POST', Eva, { params, body: { userIds: [Cat.id] } })
    const { body } = await callApi<{ items: { sentence: string }[] }>(history, 'GET', Vic, { params })
    expect(body.items.slice(-2).map(({ sentence }) => sentence)).toEqual([
      'Eva asked Cat for a verdict on claim 1.',
      'Eva asked Eva for a verdict on claim 1.',
    ])
  })
})
