import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ArticleView } from '@/domain/articles/article'
import { problem } from '@/domain/problem'
import type { LookAgainView } from '@/domain/revisions/revision'
import { changeArticle } from '@/server/articles/change'
import { getArticle } from '@/server/articles/read'
import { feedNotifications } from '@/server/notifications/feed'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle } from '@/server/testing/journey'
import { decideRevision } from '../decide'
import { lookAtAddress } from './look-again'
import { watchArticles } from './watch'

const routes = {
  article: api({ GET: getArticle, PATCH: changeArticle }),
  look: api({ POST: lookAtAddress }),
  decide: api({ POST: decideRevision }),
}

const story = [
  'The river rose by two metres in May, the office reported on Monday after a night of heavy rain.',
  'The mayor said that nobody was hurt. The bridge was closed for three days, and then for two more.',
  'A second flood is not expected before the autumn, when the snow of the next winter is still far away.',
]
const page = (paragraphs: string[]) =>
  `<!doctype html><html lang="en"><head><title>The river</title></head><body><article><h1>The river</h1>${paragraphs
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`
const edited = story.map((paragraph) => paragraph.replace('two metres', 'three metres'))

let server: Server
let address = ''
let served: { status: number; body: string } = { status: 200, body: '' }
let asked = 0

// The environment is read once a process, so both databases look at one site.
beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1
    response.writeHead(served.status, { 'content-type': 'text/html; charset=utf-8' }).end(served.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  address = `http://127.0.0.1:${port}/river`
  process.env.FETCH_ALLOW_PRIVATE = '1'
  process.env.FETCH_PORTS = String(port)
})
afterAll(() => void server.close())

describe.each(databaseKinds)('looking at an address again on %s', (kind) => {
  const database = useDatabase(kind)
  beforeEach(() => {
    served = { status: 200, body: page(story) }
    asked = 0
  })

  const desk = () => makeDesk({ Ana: 'reviewer', Eva: 'editor', Vic: 'viewer' })
  const imported = (who: Person) => anArticle(who, { text: undefined, html: page(story), sourceUrl: address })
  const look = (who: Person, id: string) =>
    callApi<LookAgainView & { code?: string }>(routes.look, 'POST', who, { params: { id } })
  const articleOf = async (who: Person, id: string) =>
    (await callApi<ArticleView>(routes.article, 'GET', who, { params: { id } })).body
  const revisions = (articleId: string) => database().prisma.revision.count({ where: { articleId } })
  const change = async (who: Person, id: string, body: object) =>
    callApi<ArticleView>(routes.article, 'PATCH', who, {
      params: { id },
      body,
      headers: { 'if-match': '*' },
    })
  const eventTypes = async (articleId: string) => {
    const rows = await database().prisma.event.findMany({ where: { articleId }, orderBy: { seq: 'asc' } })
    return rows.map(({ type, actorId }) => [type, actorId])
  }

  it('finds the same words unchanged, whatever became of quotation marks, spaces and case', async () => {
    const { Ana } = await desk()
    const article = await imported(Ana)
    served.body = page(story.map((paragraph) => paragraph.replace('river rose', 'River  rose')))
    const { status, body } = await look(Ana, article.id)
    expect([status, body.changed]).toEqual([200, false])
    const now = await articleOf(Ana, article.id)
    expect(now).toMatchObject({ lookedOutcome: 'unchanged', version: article.version, pendingRevision: null })
    expect(now.lookedAt).toBe(body.lookedAt)
    expect(await revisions(article.id)).toBe(1)
    expect(await eventTypes(article.id)).toHaveLength(1)
  })

  it('keeps a changed text with its bytes as a revision that waits, once', async () => {
    const { Ana, Eva } = await desk()
    const article = await imported(Ana)
    const claim = await aClaim(Ana, article, 'rose by two metres')
    served.body = page(edited)
    const first = await look(Ana, article.id)
    if (!first.body.changed) throw new Error('It changed')
    expect(first.body.revision).toMatchObject({
      number: 2,
      decision: 'pending',
      origin: 'look-again',
      url: address,
    })
    expect(first.body.claims).toMatchObject([{ id: claim.id, outcome: 'changed' }])
    expect(first.body.diff).toMatchObject({ reworded: 1, kept: story.length })
    const body = await database().prisma.importBody.findFirstOrThrow({
      where: { url: address },
      orderBy: { createdAt: 'desc' },
    })
    expect(Buffer.from(body.bytes).toString()).toBe(page(edited))
    const again = await look(Eva, article.id)
    expect(again.body).toMatchObject({ changed: true, revision: { number: 2 }, claims: first.body.claims })
    expect(await articleOf(Ana, article.id)).toMatchObject({ lookedOutcome: 'changed', pendingRevision: 2 })
    await callApi(routes.decide, 'POST', Eva, {
      params: { id: article.id, n: '2' },
      body: { decision: 'keep-and-note' },
    })
    expect((await look(Ana, article.id)).body.changed).toBe(false)
    expect(await revisions(article.id)).toBe(2)
    served.body = page(story)
    expect((await look(Ana, article.id)).body.changed).toBe(false)
  })

  it('keeps the choice of blocks that a person made', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana, {
      ...{ text: undefined, html: page([...story, 'An aside that a person left out.']), sourceUrl: address },
      drop: [4],
    })
    served.body = page([...story, 'An aside that a person left out.'])
    expect((await look(Ana, article.id)).body.changed).toBe(false)
    served.body = page([...edited, 'An aside that a person left out.'])
    const { body } = await look(Ana, article.id)
    expect(body).toMatchObject({ changed: true, diff: { added: 1, removed: 1 } })
  })

  it('takes a page that is refused, or has lost its text, for no change', async () => {
    const { Ana } = await desk()
    const article = await imported(Ana)
    served = { status: 403, body: 'No.' }
    expect(await look(Ana, article.id)).toMatchObject({ status: 422, body: { code: 'page-refused' } })
    expect(await articleOf(Ana, article.id)).toMatchObject({ lookedOutcome: 'page-refused' })
    served = { status: 200, body: page(['Subscribe to read on.']) }
    expect(await look(Ana, article.id)).toMatchObject({ status: 422, body: { code: 'page-empty' } })
    expect(await articleOf(Ana, article.id)).toMatchObject({ lookedOutcome: 'page-empty' })
    expect(await revisions(article.id)).toBe(1)
    const without = await anArticle(Ana)
    expect(await look(Ana, without.id)).toMatchObject({ status: 409, body: { code: 'no-address' } })
  })

  it('is done for watched articles when they are due, and told to all whom it concerns', async () => {
    const { Ana, Eva, Vic } = await desk()
    const article = await imported(Ana)
    expect((await change(Vic, article.id, { watch: 'daily' })).status).toBe(403)
    expect((await change(Ana, article.id, { watch: 'hourly' })).body).toMatchObject({ watch: 'hourly' })
    const bare = await anArticle(Ana)
    expect((await change(Ana, bare.id, { watch: 'daily' })).body).toMatchObject({ code: 'no-address' })
    expect(await eventTypes(article.id)).toEqual([
      ['article.imported', Ana.id],
      ['article.watched', Ana.id],
    ])
    const now = new Date()
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
    await watchArticles(database(), now)
    await watchArticles(database(), later(59))
    expect(asked).toBe(1)
    served.body = page(edited)
    await watchArticles(database(), later(61))
    await watchArticles(database(), later(122))
    expect(asked).toBe(3)
    expect(await revisions(article.id)).toBe(2)
    expect((await eventTypes(article.id)).slice(2)).toEqual([['article.revised', 'plumbline']])
    await feedNotifications(database(), () => later(62))
    const told = await database().prisma.notification.findMany({ where: { articleId: article.id } })
    expect(told.map(({ userId, reason }) => [userId, reason]).sort()).toEqual(
      [Ana.id, Eva.id].sort().map((id) => [id, 'article-changed']),
    )
    await change(Ana, article.id, { watch: null })
    await watchArticles(database(), later(10_000))
    expect(asked).toBe(3)
  })

  it('goes on with the next article when one page is refused, and comes back to it when it is due', async () => {
    const { Ana } = await desk()
    const ids = [await imported(Ana), await imported(Ana)].map(({ id }) => id)
    for (const id of ids) await change(Ana, id, { watch: 'hourly' })
    const read: string[] = []
    const refuse = async (url: string) => {
      read.push(url)
      throw problem('page-slow')
    }
    const now = new Date()
    await watchArticles(database(), now, refuse)
    await watchArticles(database(), now, refuse)
    expect(read).toHaveLength(2)
    expect(await articleOf(Ana, ids[0] ?? '')).toMatchObject({ lookedOutcome: 'page-slow' })
    await watchArticles(database(), new Date(now.getTime() + 3_600_000), refuse)
    expect(read).toHaveLength(4)
    for (const id of ids) await change(Ana, id, { watch: null })
  })
})
