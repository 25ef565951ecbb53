import { describe, expect, test } from 'vitest'
import { withdrawClaim } from '@/server/claims/acts'
import { api } from '@/server/http/api'
import { verifyHistory } from '@/server/history/verify'
import {
  aCheckedArticle,
  correctionsOf,
  endReviewAs,
  noticesOf,
  published,
  publishAs,
  reviewAs,
  ruleOtherwise,
  storedEdition,
} from '@/server/editions/testing/publishing'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, fileAs } from '@/server/testing/journey'

const correction = (fields: Record<string, unknown> = {}) => ({
  ...{ kind: 'correction', summary: 'It rose by one metre.', reason: 'A gauge was misread.', claims: [1] },
  ...fields,
})

describe.each(databaseKinds)('corrections on %s', (kind) => {
  const database = useDatabase(kind)
  const eventsOf = async (articleId: string) =>
    database().prisma.event.findMany({
      where: { articleId, type: { in: ['edition.published', 'correction.made', 'review-notice.ended'] } },
      orderBy: { seq: 'asc' },
    })

  test('say what readers saw before and see now, in the log and in the edition', async () => {
    const { Eva, Ana, article, ruled, teamId } = await aCheckedArticle()
    await published(Eva, article.id)
    await ruleOtherwise(Eva, ruled.id)
    const override = { sourced: 'The new reading is by telephone.' }
    const edition = await published(Eva, article.id, { correction: correction(), override })
    const { items } = (await correctionsOf(Ana, article.id)).body
    expect(items).toEqual([
      {
        ...{ number: 1, edition: 2, kind: 'correction', claims: [1] },
        ...{ summary: 'It rose by one metre.', reason: 'A gauge was misread.' },
        changes: [
          { claim: 1, field: 'rating', from: 'True', to: 'Mostly false' },
          { claim: 1, field: 'summary', from: 'It did rise.', to: 'It rose less.' },
          { claim: 1, field: 'explanation', from: 'The gauge says so [@1].', to: null },
          { claim: 1, field: 'sources', from: 'Gauge readings (supports)', to: null },
        ],
        ...{ madeBy: { id: Eva.id, name: 'Eva' }, madeAt: edition.publishedAt },
      },
    ])
    const { value, row } = await storedEdition(article.id, 2)
    expect(value?.corrections).toMatchObject([
      { number: 1, edition: 2, at: edition.publishedAt, changes: items[0]?.changes },
    ])
    expect(JSON.stringify(row.data)).toContain('A gauge was misread.')
    const events = await eventsOf(article.id)
    expect(events.map(({ type }) => type)).toEqual([
      'edition.published',
      'edition.published',
      'correction.made',
    ])
    expect(JSON.stringify(events)).not.toContain('misread')
    expect((await verifyHistory(database().prisma, teamId))[0]).toMatchObject({ broken: null })
  })

  test('stay in every later edition, and are numbered and listed with the newest first', async () => {
    const { Eva, article } = await aCheckedArticle()
    await published(Eva, article.id)
    await published(Eva, article.id, { correction: correction({ kind: 'minor', claims: [] }) })
    await published(Eva, article.id, { correction: correction({ kind: 'clarification', claims: [1, 1] }) })
    await published(Eva, article.id)
    const { value } = await storedEdition(article.id, 4)
    expect(value?.corrections.map(({ number, edition, kind }) => [number, edition, kind])).toEqual([
      [1, 2, 'minor'],
      [2, 3, 'clarification'],
    ])
    const first = await correctionsOf(Eva, article.id, '?limit=1')
    const rest = await correctionsOf(Eva, article.id, `?limit=1&cursor=${first.body.next}`)
    expect([...first.body.items, ...rest.body.items]).toMatchObject([
      { number: 2, claims: [1], changes: [] },
      { number: 1, claims: [], changes: [] },
    ])
    expect(rest.body.next).toBeUndefined()
  })

  test('of the whole check tell of every claim, also of one that came and one that went', async () => {
    const { Ana, Ben, Eva, article, ruled } = await aCheckedArticle()
    await published(Eva, article.id)
    const later = await aClaim(Ana, article, 'A second flood is not expected')
    await fileAs(Ana, later.id)
    await fileAs(Ben, later.id)
    await callApi(api({ POST: withdrawClaim }), 'POST', Eva, {
      params: { id: ruled.id },
      body: { reason: 'It was never said.' },
    })
    await published(Eva, article.id, { correction: correction({ kind: 'update', claims: [] }) })
    const [made] = (await correctionsOf(Eva, article.id)).body.items
    expect(made?.changes).toEqual([
      { claim: 1, field: 'claim', from: 'rose by two metres', to: null },
      { claim: 4, field: 'claim', from: null, to: 'A second flood is not expected' },
    ])
  })

  test('need an earlier edition and claims that readers see or saw', async () => {
    const { Eva, article } = await aCheckedArticle()
    expect(await publishAs(Eva, article.id, { correction: correction() })).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ path: '/correction' }] },
    })
    await published(Eva, article.id)
    expect(await publishAs(Eva, article.id, { correction: correction({ claims: [1, 3] }) })).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ path: '/correction/claims/1' }] },
    })
    expect((await publishAs(Eva, article.id, { correction: correction({ summary: ' ' }) })).status).toBe(422)
    expect((await correctionsOf(Eva, article.id)).body.items).toEqual([])
  })

  test('a retraction may leave a page with nothing that is decided', async () => {
    const { Eva, article, ruled } = await aCheckedArticle()
    await published(Eva, article.id)
    await callApi(api({ POST: withdrawClaim }), 'POST', Eva, {
      params: { id: ruled.id },
      body: { reason: 'All of it was wrong.' },
    })
    expect((await publishAs(Eva, article.id, { correction: correction() })).status).toBe(409)
    const retraction = correction({ kind: 'retraction', claims: [] })
    const edition = await published(Eva, article.id, { correction: retraction })
    expect(edition.claims).toEqual([])
    expect((await storedEdition(article.id, 2)).row.html).toContain('It rose by one metre.')
  })

  test('whoever was asked for one more verdict and reads them is not blind any more', async () => {
    const { Edo, Eva, article, ruled } = await aCheckedArticle()
    const { prisma } = database()
    await published(Eva, article.id)
    await published(Eva, article.id, { correction: correction() })
    await prisma.verdictRequest.create({
      data: {
        ...{ claimId: ruled.id, userId: Edo.id },
        ...{ askedById: Eva.id, createdAt: new Date() },
      },
    })
    expect(await prisma.exposure.count({ where: { claimId: ruled.id, userId: Edo.id } })).toBe(0)
    await correctionsOf(Edo, article.id)
    expect(await prisma.exposure.count({ where: { claimId: ruled.id, userId: Edo.id } })).toBe(1)
  })
})

describe.each(databaseKinds)('notices that a claim is being reviewed, on %s', (kind) => {
  const database = useDatabase(kind)

  test('are started on published claims alone, once, and taken back one by one', async () => {
    const { Ana, Eva, article, teamId } = await aCheckedArticle()
    expect(await reviewAs(Eva, article.id, [1])).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    })
    await published(Eva, article.id, { claims: [1, 2] })
    expect(await reviewAs(Eva, article.id, [1, 3])).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ path: '/claims/1' }] },
    })
    expect((await reviewAs(Ana, article.id, [1])).status).toBe(403)
    const started = await reviewAs(Eva, article.id, [2, 1, 2])
    expect(started).toMatchObject({
      status: 201,
      body: { items: [{ claim: 1, startedBy: { name: 'Eva' } }, { claim: 2 }] },
    })
    expect((await reviewAs(Eva, article.id, [1])).body).toEqual(started.body)
    expect((await noticesOf(Ana, article.id)).body).toEqual(started.body)
    expect((await endReviewAs(Ana, article.id, 1)).status).toBe(403)
    expect((await endReviewAs(Eva, article.id, 1)).status).toBe(204)
    for (const number of [1, 3, 'x']) expect((await endReviewAs(Eva, article.id, number)).status).toBe(404)
    expect((await noticesOf(Ana, article.id)).body.items).toMatchObject([{ claim: 2 }])
    const { Una } = await makeDesk({ Una: 'owner' })
    expect((await noticesOf(Una, article.id)).status).toBe(404)
    expect((await correctionsOf(Una, article.id)).status).toBe(404)
    const types = await database().prisma.event.findMany({
      where: { articleId: article.id, type: { startsWith: 'review-notice' } },
      orderBy: { seq: 'asc' },
    })
    expect(types.map(({ type }) => type)).toEqual(['review-notice.started', 'review-notice.ended'])
    expect((await verifyHistory(database().prisma, teamId))[0]).toMatchObject({ broken: null })
  })

  test('end with the correction that names their claim, all with one of the whole check', async () => {
    const { Eva, article } = await aCheckedArticle()
    await published(Eva, article.id, { claims: [1, 2, 3] })
    await reviewAs(Eva, article.id, [1, 2, 3])
    await published(Eva, article.id, { claims: [1, 2, 3] })
    expect((await noticesOf(Eva, article.id)).body.items).toHaveLength(3)
    await published(Eva, article.id, { claims: [1, 2, 3], correction: correction({ claims: [2] }) })
    expect((await noticesOf(Eva, article.id)).body.items.map(({ claim }) => claim)).toEqual([1, 3])
    await published(Eva, article.id, { claims: [1, 2, 3], correction: correction({ claims: [] }) })
    expect((await noticesOf(Eva, article.id)).body.items).toEqual([])
  })
})
