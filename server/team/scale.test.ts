import { describe, expect, test } from 'vitest'
import { teamScaleView, type TeamScaleView } from '@/domain/verdicts/mapping'
import type { ScalePreset } from '@/domain/verdicts/presets'
import { defaultRatings } from '@/domain/verdicts/scale'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { listVerdicts } from '@/server/verdicts/visible'
import { changeScale, getScale, listScalePresets } from './scale'

const scale = api({ GET: getScale, PUT: changeScale })
const presets = api({ GET: listScalePresets })
const verdicts = api({ GET: listVerdicts })

const without = (...gone: string[]) => defaultRatings.filter(({ key }) => !gone.includes(key))

describe.each(databaseKinds)('a team’s scale on %s', (kind) => {
  useDatabase(kind)

  const desk = () =>
    makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Olu: 'owner', Vic: 'viewer' })
  const get = (who: Person, id: string, query = '') =>
    callApi<TeamScaleView>(scale, 'GET', who, { params: { id }, query })
  const put = (who: Person, id: string, body: object, ifMatch = '"1"') =>
    callApi<TeamScaleView & { code?: string; errors?: { path: string }[]; current?: TeamScaleView }>(
      scale,
      'PUT',
      who,
      { params: { id }, body, headers: { 'if-match': ifMatch } },
    )

  test('starts with the default, and can be sent back as it came without a new version', async () => {
    const { Olu, Vic, teamId } = await desk()
    const first = await get(Vic, teamId)
    expect(first.body).toEqual({ version: 1, ratings: defaultRatings, mapping: {}, retired: [] })
    expect(first.etag).toBe('"1"')
    const same = await put(Olu, teamId, first.body, '"77"')
    expect([same.status, same.body]).toEqual([200, first.body])
  })

  test('keeps its earlier versions and what was retired, with what took its place', async () => {
    const { Olu, Vic, teamId } = await desk()
    const second = await put(Olu, teamId, {
      ratings: without('mostly-true'),
      mapping: { 'mostly-true': 'true' },
    })
    expect(second.body).toMatchObject({ version: 2, mapping: { 'mostly-true': 'true' } })
    expect(second.body.retired.map(({ key }) => key)).toEqual(['mostly-true'])
    await put(Olu, teamId, { ratings: without('mostly-true', 'mixed'), mapping: { mixed: null } }, '"2"')
    const now = await get(Vic, teamId)
    expect(now.body.retired.map(({ key }) => key)).toEqual(['mixed', 'mostly-true'])
    expect((await get(Vic, teamId, '?version=1')).body).toMatchObject({ version: 1, ratings: defaultRatings })
    expect((await get(Vic, teamId, '?version=4')).status).toBe(404)
    expect((await get(Vic, teamId, '?version=two')).status).toBe(422)
    expect(teamScaleView.parse(now.body)).toEqual(now.body)
    // A mapping may be given later too, and what GET gave can be sent back.
    const later = { ratings: now.body.ratings, mapping: { mixed: 'unproven' } }
    expect((await put(Olu, teamId, later, '"3"')).body).toMatchObject({ version: 4, mapping: later.mapping })
    const sent = (await get(Vic, teamId)).body
    expect((await put(Olu, teamId, sent, '"4"')).body).toEqual(sent)
  })

  test('says at its place what is wrong with a change', async () => {
    const { Olu, teamId } = await desk()
    const wrong = await put(Olu, teamId, {
      ratings: without('mixed'),
      mapping: { mixed: 'nowhere', true: 'false', never: null },
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body.errors?.map(({ path }) => path).sort()).toEqual([
      '/mapping/mixed',
      '/mapping/never',
      '/mapping/true',
    ])
    const unlabelled = defaultRatings.map((rating, at) => (at === 2 ? { ...rating, label: ' ' } : rating))
    expect((await put(Olu, teamId, { ratings: unlabelled })).body.errors).toMatchObject([
      { path: '/ratings/2/label' },
    ])
  })

  test('is an owner’s to change, of the version that they saw', async () => {
    const { Olu, Eva, Vic, teamId } = await desk()
    const body = { ratings: without('mixed') }
    expect((await put(Eva, teamId, body)).status).toBe(403)
    expect((await put(Vic, teamId, body)).status).toBe(403)
    await put(Olu, teamId, body)
    const late = await put(Olu, teamId, { ratings: without('true') })
    expect(late.body).toMatchObject({ code: 'stale', current: { version: 2 } })
    const { Olu: other } = await desk()
    expect((await put(other, teamId, body)).status).toBe(404)
    expect((await callApi(presets, 'GET', other, { params: { id: teamId } })).status).toBe(404)
  })

  test('offers presets that it accepts', async () => {
    const { Olu, teamId } = await desk()
    const { body } = await callApi<{ items: ScalePreset[] }>(presets, 'GET', Olu, { params: { id: teamId } })
    expect(body.items.map(({ key }) => key)).toEqual([
      'five-step',
      'six-step',
      'science',
      'evidence',
      'text-only',
    ])
    for (const [at, preset] of body.items.slice(1).entries())
      expect((await put(Olu, teamId, { ratings: preset.ratings }, `"${at + 1}"`)).status).toBe(200)
  })

  test('leaves filed verdicts as they are', async () => {
    const { Ana, Ben, Eva, Olu, teamId } = await desk()
    const article = await anArticle(Eva)
    const claim = await aClaim(Ana, article, 'rose by two metres')
    await fileAs(Ana, claim.id, someVerdict('mostly-true'))
    await put(Olu, teamId, { ratings: without('mostly-true'), mapping: { 'mostly-true': 'true' } })
    await fileAs(Ben, claim.id, someVerdict('true'))
    const shown = await callApi<{ items: VerdictView[] }>(verdicts, 'GET', Eva, { params: { id: claim.id } })
    expect(shown.body.items.map(({ rating }) => rating)).toEqual([
      { key: 'mostly-true', label: 'Mostly true', order: 4 },
      { key: 'true', label: 'True', order: 5 },
    ])
  })

  test('tells the author of a draft with a retired rating so, at saving and at filing', async () => {
    const { Ana, Ben, Eva, Olu, teamId } = await desk()
    const article = await anArticle(Eva)
    const claim = await aClaim(Ana, article, 'rose by two metres')
    await putDraft(Ben, claim.id, someVerdict('mostly-true'))
    await put(Olu, teamId, { ratings: without('mostly-true') })
    const words = someVerdict('mostly-true', { summary: 'Other.' })
    const saved = await putDraft(Ben, claim.id, words, { 'if-match': '*' })
    expect([saved.status, saved.body]).toMatchObject([422, { errors: [{ path: '/rating' }] }])
    const filed = await fileDraft(Ben, claim.id)
    expect([filed.status, filed.body]).toMatchObject([422, { errors: [{ path: '/rating' }] }])
    await putDraft(Ben, claim.id, someVerdict('true'), { 'if-match': '*' })
    expect((await fileDraft(Ben, claim.id)).status).toBe(200)
  })
})
