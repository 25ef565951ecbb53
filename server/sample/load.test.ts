import { describe, expect, it } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { SourceView } from '@/domain/sources/source'
import { archiveArticle } from '@/server/articles/change'
import { getArticle } from '@/server/articles/read'
import { listClaims } from '@/server/claims/read'
import { exportHtml } from '@/server/exports/formats/html'
import { transaction } from '@/server/database/transaction'
import { listArticleHistory } from '@/server/history/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { digestOf } from '@/server/ids'
import { listSources } from '@/server/sources/library'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { listVerdicts, type VisibleVerdictList } from '@/server/verdicts/visible'
import { check, people } from './article'
import { claims } from './content'
import { loadSample } from './load'

const now = new Date('2026-03-01T12:00:00.000Z')
const article = api({ GET: getArticle, DELETE: archiveArticle })
const history = api({ GET: listArticleHistory })
const verdictsOf = api({ GET: listVerdicts })

async function aDeskWithSample() {
  const desk = await makeDesk({ Olu: 'owner', Rey: 'reviewer' })
  const load = () => transaction((tx) => loadSample(tx, { teamId: desk.teamId, actorId: desk.Olu.id, now }))
  return { ...desk, load, id: await load() }
}

async function claimsOf(who: Person, id: string): Promise<ClaimView[]> {
  const list = api({ GET: listClaims })
  const { body } = await callApi<{ items: ClaimView[] }>(list, 'GET', who, { params: { id } })
  return body.items.sort((a, b) => a.number - b.number)
}

describe.each(databaseKinds)('the sample, loaded on %s', (kind) => {
  const database = useDatabase(kind)

  it('is an article with its claims in the states that it promises', async () => {
    const { Rey, id } = await aDeskWithSample()
    const { body } = await callApi(article, 'GET', Rey, { params: { id } })
    expect(body).toMatchObject({ sample: true, quorum: 2, language: 'en', duplicateOf: null, check })
    const found = await claimsOf(Rey, id)
    expect(found.map(({ number, statement, state }) => [number, statement, state])).toEqual(
      claims.map(({ statement, state }, index) => [index + 1, statement, state]),
    )
    expect(found.map((claim) => claim.version)).toEqual(claims.map((claim) => 1 + claim.verdicts.length))
  })

  it('shows the verdicts of revealed claims with their sources, and hides the single one', async () => {
    const { Rey, id } = await aDeskWithSample()
    for (const claim of await claimsOf(Rey, id)) {
      const { body } = await callApi<VisibleVerdictList>(verdictsOf, 'GET', Rey, { params: { id: claim.id } })
      const content = claims[claim.number - 1]
      const shown = claim.revealed ? (content?.verdicts ?? []) : []
      expect(body.items.map((verdict) => [verdict.author.name, verdict.rating?.key, verdict.blind])).toEqual(
        shown.map((verdict) => [people[verdict.by], verdict.rating, true]),
      )
      expect(body.items.map((verdict) => verdict.citations.map((citation) => citation.number))).toEqual(
        shown.map((verdict) => verdict.citations.map((_, index) => index + 1)),
      )
      expect(body.hidden).toBe((content?.verdicts.length ?? 0) - shown.length)
    }
  })

  it('stands outside the library and the chain of the team', async () => {
    const { Olu, teamId, id } = await aDeskWithSample()
    const library = api({ GET: listSources })
    const { body } = await callApi<{ items: SourceView[] }>(library, 'GET', Olu)
    expect(body.items).toEqual([])
    const chains = await verifyHistory(database().prisma, teamId)
    expect(chains.map(({ chainId, broken }) => [chainId, broken])).toEqual([[`sample-${id}`, null]])
  })

  it('tells its history in order, in sentences', async () => {
    const { Olu, id } = await aDeskWithSample()
    const { body } = await callApi<{ items: { at: string; type: string; sentence: string }[] }>(
      history,
      'GET',
      Olu,
      { params: { id }, query: '?limit=200' },
    )
    const sentences = body.items.map((event) => event.sentence)
    expect(sentences.slice(0, 2)).toEqual(['Olu imported the article.', 'Leila Brandt marked claim 1.'])
    expect(sentences).toContain('Claim 4 was revealed: enough verdicts are filed.')
    const times = body.items.map((event) => event.at)
    expect(times).toEqual([...times].sort())
    expect(times.every((at) => at < now.toISOString())).toBe(true)
  })

  it('records the digests of what it stores', async () => {
    const { id } = await aDeskWithSample()
    const filings = await database().prisma.filing.findMany({
      where: { verdict: { claim: { articleId: id } } },
      include: { citations: { orderBy: { number: 'asc' } }, verdict: true },
    })
    const events = await database().prisma.event.findMany({ where: { articleId: id, type: 'verdict.filed' } })
    const told = events.map((event) => event.canonical).join('\n')
    expect(filings).toHaveLength(claims.flatMap((claim) => claim.verdicts).length)
    for (const { rating, saidRating, summary, reasoning, asOf, salt, citations } of filings) {
      const cited = citations.map((citation) => {
        const {
          id: citationId,
          sourceId,
          asCited,
          stance,
          quote,
          quoteLanguage,
          translation,
          locator,
          note,
        } = citation
        return { id: citationId, sourceId, asCited, stance, quote, quoteLanguage, translation, locator, note }
      })
      const words = { rating, saidRating, summary, reasoning, asOf, citations: cited }
      expect(told).toContain(digestOf(salt ?? '', words))
    }
  })

  it('can be exported', async () => {
    const { Rey, id } = await aDeskWithSample()
    const claim = api({ GET: exportHtml })
    const request = new Request(`http://localhost:3000/api/v1/articles/${id}/exports/html?claims=all`, {
      headers: { authorization: `Bearer ${Rey.token}` },
    })
    const answer = await claim.GET(request, { params: Promise.resolve({ id }) })
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain(check.headline)
    expect(html).not.toContain(people.leila)
  })

  it('can be loaded again, and each is deleted for good by one act', async () => {
    const { Olu, load, id } = await aDeskWithSample()
    const before = await counts(database)
    const second = await load()
    for (const articleId of [second, id]) {
      const { etag } = await callApi(article, 'GET', Olu, { params: { id: articleId } })
      const headers = { 'if-match': etag ?? '' }
      const answer = await callApi(article, 'DELETE', Olu, { params: { id: articleId }, headers })
      expect(answer.status).toBe(204)
      if (articleId === second) expect(await counts(database)).toEqual(before)
    }
    const left = await database().prisma.event.count({ where: { chainId: { startsWith: `sample-${id}` } } })
    expect(left).toBe(0)
  })

  it('has people who cannot sign in and are no members', async () => {
    const { id } = await aDeskWithSample()
    const authors = await database().prisma.user.findMany({
      where: { name: { in: Object.values(people) } },
      include: { memberships: true },
    })
    expect(authors.length).toBeGreaterThanOrEqual(2)
    for (const { email, passwordHash, memberships } of authors)
      expect([email, passwordHash, memberships]).toEqual([null, null, []])
    expect(id).toBeTruthy()
  })
})

async function counts(database: ReturnType<typeof useDatabase>) {
  const { prisma } = database()
  return {
    articles: await prisma.article.count(),
    bodies: await prisma.importBody.count(),
    claims: await prisma.claim.count(),
    verdicts: await prisma.verdict.count(),
    citations: await prisma.citation.count(),
    sources: await prisma.source.count(),
    users: await prisma.user.count(),
    chains: await prisma.chain.count(),
    events: await prisma.event.count(),
  }
}
