import { describe, expect, test } from 'vitest'
import { withdrawClaim } from '@/server/claims/acts'
import { changeArticle } from '@/server/articles/change'
import { getArticle } from '@/server/articles/read'
import { verifyHistory } from '@/server/history/verify'
import { listArticleHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { sha256Hex } from '@/server/ids'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someText } from '@/server/testing/journey'
import { approveAs } from '@/server/rulings/testing/ruling-calls'
import { editionPage } from './store'
import {
  aCheckedArticle,
  editionAs,
  editionsOf,
  published,
  publishAs,
  ruleOtherwise,
  storedEdition,
  unpublishAs,
} from './testing/publishing'

const article = api({ GET: getArticle, PATCH: changeArticle })
const withdrawal = api({ POST: withdrawClaim })
const history = api({ GET: listArticleHistory })

describe.each(databaseKinds)('publishing on %s', (kind) => {
  const database = useDatabase(kind)

  test('freezes what is decided, with its page, and says where readers find it', async () => {
    const { Eva, Ana, article: made, teamId } = await aCheckedArticle()
    const answer = await publishAs(Eva, made.id, { note: 'First.' })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(`/api/v1/articles/${made.id}/editions/1`)
    expect(answer.body).toMatchObject({
      ...{ number: 1, mode: 'full', claims: [1], note: 'First.', revision: 1, publicUrl: null },
      ...{ overrides: [], current: true, redactedAt: null, publishedBy: { id: Eva.id, name: 'Eva' } },
      url: `http://localhost:3000/read/${made.slug}/1`,
    })
    const { row, value } = await storedEdition(made.id, 1)
    expect(sha256Hex(row.html ?? '')).toBe(answer.body.sha256)
    expect(value).toMatchObject({
      publicUrl: null,
      published: { number: 1, at: answer.body.publishedAt, note: 'First.' },
      claims: [{ number: 1, rating: 'true', summary: 'It did rise.' }],
    })
    const head = await database().prisma.event.findFirstOrThrow({
      where: { chainId: teamId, seq: value?.published?.history?.seq ?? -1 },
    })
    expect(value?.published?.history?.hash).toBe(head.hash)
    expect((await editionAs(Ana, made.id, 1)).body).toEqual(answer.body)
    const { body: told } = await callApi<{ items: { type: string; sentence: string; seq: number }[] }>(
      history,
      'GET',
      Ana,
      { params: { id: made.id } },
    )
    expect(told.items.at(-1)).toMatchObject({ type: 'edition.published', seq: head.seq + 1 })
    const seen = await callApi<{ state: string; version: number }>(article, 'GET', Ana, {
      params: { id: made.id },
    })
    expect(seen.body).toMatchObject({ state: 'published', version: made.version + 1 })
    expect((await verifyHistory(database().prisma, teamId))[0]).toMatchObject({ broken: null })
  })

  test('the value that is stored gives the same bytes again', async () => {
    const { Eva, article: made } = await aCheckedArticle()
    await published(Eva, made.id, { claims: [1, 2, 3] })
    const { row, value } = await storedEdition(made.id, 1)
    expect(value && editionPage(value, made.slug, '')).toBe(row.html)
  })

  test('nothing of a verdict that is not revealed, in its data and its page, decided claims or named ones', async () => {
    const { Eva, article: made } = await aCheckedArticle()
    await published(Eva, made.id)
    await published(Eva, made.id, { claims: [3, 2, 1] })
    const kept = await database().prisma.edition.findMany({ where: { articleId: made.id } })
    for (const { data, html } of kept) {
      expect(JSON.stringify(data)).not.toContain('secret')
      expect(html).not.toContain('secret')
    }
    const { value } = await storedEdition(made.id, 2)
    expect(value?.claims.map(({ number, state, rating }) => [number, state, rating])).toEqual([
      [1, 'ruled', 'true'],
      [2, 'being-checked', null],
      [3, 'being-checked', null],
    ])
    const events = await database().prisma.event.findMany({ where: { type: 'edition.published' } })
    expect(JSON.stringify(events)).not.toContain('secret')
  })

  test('names claims that the article has not, or that are withdrawn: each at its place', async () => {
    const { Eva, article: made, open } = await aCheckedArticle()
    await callApi(withdrawal, 'POST', Eva, { params: { id: open.id }, body: { reason: 'Not checkable' } })
    const answer = await publishAs(Eva, made.id, { claims: [1, 3, 9] })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } })
    expect(answer.body.errors.map(({ path }) => path)).toEqual(['/claims/1', '/claims/2'])
    expect((await editionsOf(Eva, made.id)).body.items).toEqual([])
  })

  test('is refused while nothing is decided, and changes nothing then', async () => {
    const { Eva } = await makeDesk({ Eva: 'editor' })
    const made = await anArticle(Eva)
    for (const claims of [undefined, []])
      expect(await publishAs(Eva, made.id, { claims })).toMatchObject({
        status: 409,
        body: { code: 'wrong-state', detail: expect.stringMatching(/Nothing is decided yet/) },
      })
    await aClaim(Eva, made, 'nobody was hurt')
    expect((await publishAs(Eva, made.id, { claims: [1] })).status).toBe(409)
    const seen = await callApi(article, 'GET', Eva, { params: { id: made.id } })
    expect(seen.body).toMatchObject({ state: 'open', version: made.version })
    await database().prisma.article.update({ where: { id: made.id }, data: { archivedAt: new Date() } })
    expect(await publishAs(Eva, made.id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
  })

  test('what may only be quoted goes out as excerpts, which hold no other sentence of the article', async () => {
    const { Eva, article: made } = await aCheckedArticle({
      text: `${someText}\n\nNobody quotes this paragraph. Nor this one.`,
      rights: 'quotation',
    })
    expect(await publishAs(Eva, made.id, { mode: 'full' })).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ path: '/mode' }] },
    })
    expect(await published(Eva, made.id)).toMatchObject({ mode: 'excerpts' })
    const { row } = await storedEdition(made.id, 1)
    for (const words of ['Nobody quotes this paragraph', 'A second flood']) {
      expect(row.html).not.toContain(words)
      expect(JSON.stringify(row.data)).not.toContain(words)
    }
    expect(row.html).toContain('rose by two metres')
  })

  test('keeps the desk’s own address in its canonical form until it is taken back', async () => {
    const { Eva, article: made } = await aCheckedArticle()
    const own = 'https://Desk.example:443/flood?utm_source=x#top'
    expect(await published(Eva, made.id, { publicUrl: own })).toMatchObject({
      publicUrl: 'https://desk.example/flood',
      url: expect.stringMatching(/\/read\//),
    })
    expect((await storedEdition(made.id, 1)).value?.publicUrl).toBe('https://desk.example/flood')
    expect(await published(Eva, made.id)).toMatchObject({ publicUrl: 'https://desk.example/flood' })
    expect(await published(Eva, made.id, { publicUrl: null })).toMatchObject({ publicUrl: null })
    expect((await editionAs(Eva, made.id, 1)).body.publicUrl).toBe('https://desk.example/flood')
    expect((await publishAs(Eva, made.id, { publicUrl: 'javascript:alert(1)' })).status).toBe(422)
    expect((await publishAs(Eva, made.id, { what: 1 })).status).toBe(422)
  })

  test('is one effect for one key, and needs the version that it is sent with', async () => {
    const { Eva, article: made } = await aCheckedArticle()
    const key = { 'idempotency-key': 'publish-once' }
    const first = await publishAs(Eva, made.id, { note: 'N' }, key)
    const again = await publishAs(Eva, made.id, { note: 'N' }, key)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect((await editionsOf(Eva, made.id)).body.items).toHaveLength(1)
    const stale = await publishAs(Eva, made.id, {}, { 'if-match': `"${made.version}"` })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale' } })
  })

  test('by many at once numbers them without a gap, each with the state of its moment', async () => {
    const { Eva, Edo, Olu, article: made, teamId } = await aCheckedArticle()
    const answers = await Promise.all(
      [Eva, Edo, Olu, Eva, Edo, Olu].map((who, at) => publishAs(who, made.id, { note: `${at}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201))
    const { items } = (await editionsOf(Eva, made.id)).body
    expect(items.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1])
    expect(items.map(({ current }) => current)).toEqual([true, false, false, false, false, false])
    const first = await editionsOf(Eva, made.id, '?limit=4')
    const rest = await editionsOf(Eva, made.id, `?limit=4&cursor=${first.body.next}`)
    expect([...first.body.items, ...rest.body.items]).toEqual(items)
    expect(rest.body.next).toBeUndefined()
    expect((await verifyHistory(database().prisma, teamId))[0]).toMatchObject({ broken: null })
  })

  test('while others work: each edition is one state, and nobody waits for ever', async () => {
    const { Ana, Ben, Eva, Edo, article: made, ruled } = await aCheckedArticle()
    const hurt = await aClaim(Ana, made, 'A second flood is not expected')
    const override = { 'changes-explained': 'A trial', sourced: 'A trial' }
    const [one, two] = await Promise.all([
      publishAs(Eva, made.id, { override }),
      publishAs(Edo, made.id, { override }),
      ruleOtherwise(Eva, ruled.id),
      fileAs(Ana, hurt.id),
      fileAs(Ben, hurt.id),
      aClaim(Ben, made, 'the office reported'),
    ])
    for (const answer of [one, two]) expect([201, 409]).toContain(answer.status)
    const rows = await database().prisma.edition.findMany({ where: { articleId: made.id } })
    for (const { number } of rows) {
      const [claim] = (await storedEdition(made.id, number)).value?.claims ?? []
      if (claim?.number === 1)
        expect([
          ['true', 'It did rise.'],
          ['true', 'It did.'],
          ['mostly-false', 'It rose less.'],
        ]).toContainEqual([claim.rating, claim.summary])
    }
  })

  test('stays what it was when verdicts change, claims are withdrawn and the article gets another title', async () => {
    const { Eva, Edo, article: made, ruled } = await aCheckedArticle()
    await published(Eva, made.id)
    const before = await storedEdition(made.id, 1)
    await ruleOtherwise(Eva, ruled.id)
    await approveAs(Edo, ruled.id)
    const { body } = await callApi<{ version: number }>(article, 'GET', Eva, { params: { id: made.id } })
    await callApi(article, 'PATCH', Eva, {
      params: { id: made.id },
      body: { title: 'Another title' },
      headers: { 'if-match': `"${body.version}"` },
    })
    await callApi(withdrawal, 'POST', Eva, { params: { id: ruled.id }, body: { reason: 'Wrong' } })
    const after = await storedEdition(made.id, 1)
    expect(after.row).toEqual(before.row)
    expect((await editionAs(Eva, made.id, 1)).body).toMatchObject({ claims: [1], current: true })
  })

  test('is taken out of public view with a reason, and goes on with the next number', async () => {
    const { Eva, Ana, article: made, teamId } = await aCheckedArticle()
    expect(await unpublishAs(Eva, made.id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    await published(Eva, made.id)
    expect((await unpublishAs(Ana, made.id)).status).toBe(403)
    expect((await unpublishAs(Eva, made.id, ' ')).status).toBe(422)
    const gone = await unpublishAs(Eva, made.id)
    expect(gone).toMatchObject({ status: 200, body: { state: 'checking' } })
    expect(gone.etag).toBe(`"${gone.body.version}"`)
    expect((await editionsOf(Eva, made.id)).body.items).toMatchObject([{ number: 1, current: false }])
    expect(await published(Eva, made.id)).toMatchObject({ number: 2, current: true })
    const types = await database().prisma.event.findMany({
      where: { articleId: made.id, type: { startsWith: 'edition' } },
      orderBy: { seq: 'asc' },
      select: { type: true },
    })
    expect(types.map(({ type }) => type)).toEqual([
      'edition.published',
      'edition.unpublished',
      'edition.published',
    ])
    expect((await verifyHistory(database().prisma, teamId))[0]).toMatchObject({ broken: null })
  })

  test('is an editor’s to do and every member’s to read; nobody else knows of it', async () => {
    const { Ana, Eva, article: made } = await aCheckedArticle()
    const { Una } = await makeDesk({ Una: 'owner' })
    expect((await publishAs(Ana, made.id)).status).toBe(403)
    await published(Eva, made.id)
    for (const n of [0, 2, '01', 'x', '99999999999'])
      expect((await editionAs(Ana, made.id, n)).status).toBe(404)
    const strangers = [
      publishAs(Una, made.id),
      editionsOf(Una, made.id),
      editionAs(Una, made.id, 1),
      unpublishAs(Una, made.id),
    ]
    for (const { status } of await Promise.all(strangers)) expect(status).toBe(404)
  })
})
