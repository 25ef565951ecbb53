import { describe, expect, test, vi } from 'vitest'
import type { ImportedView } from '@/domain/annotations/imported'
import { importAnnotations } from '@/server/annotations/import'
import { withdrawClaim } from '@/server/claims/acts'
import { api, type AnyOperation } from '@/server/http/api'
import { ruleAs, someRuling } from '@/server/rulings/testing/ruling-calls'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, putDraft, someVerdict } from '@/server/testing/journey'
import { exportClaimReviews } from './claimreview'
import { listClaimReviewProblems } from './claimreview-problems'
import { exportCsv } from './csv'
import { exportDataset } from './dataset'
import { exportFragment } from './fragment'
import { exportHypothesis } from './hypothesis'
import { exportJson } from './json'
import { getEditionSchema } from './json-schema'
import { exportMarkdown } from './markdown'
import { exportWebAnnotations } from './web-annotation'

const place = vi.hoisted(() => ({ origin: null as string | null }))
vi.mock('@/server/public-origin', () => ({ publicOrigin: () => place.origin, isLoopback: () => false }))

/** Every format of interchange: what it is, and what its file is called. */
const formats: [name: string, AnyOperation, query: string, mediaType: string, ending: string][] = [
  ['claimreview', exportClaimReviews, 'local=1', 'application/ld+json', 'claimreview.jsonld'],
  ['webannotation', exportWebAnnotations, '', 'application/ld+json', 'jsonld'],
  ['csv', exportCsv, '', 'text/csv', 'csv'],
  ['csv of sources', exportCsv, 'of=sources', 'text/csv', 'csv'],
  ['markdown', exportMarkdown, '', 'text/markdown', 'md'],
  ['hypothesis', exportHypothesis, '', 'application/json', 'hypothesis.json'],
  ['dataset', exportDataset, '', 'application/json', 'dataset.json'],
  ['json', exportJson, '', 'application/json', 'json'],
  ['fragment', exportFragment, '', 'text/html', 'fragment.html'],
]

async function download(operation: AnyOperation, who: Person | null, id: string, query = '') {
  const request = new Request(`http://localhost:3000/api/v1/test?${query}`, {
    headers: who ? { authorization: `Bearer ${who.token}` } : {},
  })
  const response = await api({ GET: operation }).GET(request, { params: Promise.resolve({ id }) })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) }
}

/** A check with a ruling, an agreed claim, one that hides planted words, a withdrawn one and a draft. */
async function aCheck() {
  const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Vic: 'viewer' })
  const { Ana, Ben, Eva } = desk
  const article = await anArticle(Eva, { title: 'The river', sourceUrl: 'https://daily.example/river' })
  const ruled = await aClaim(Ana, article, 'rose by two metres', { statement: '=The river rose.' })
  await fileAs(Ana, ruled.id)
  await fileAs(
    Ben,
    ruled.id,
    someVerdict('true', { summary: 'planted-second', reasoning: 'planted-why [@1]' }),
  )
  const made = await ruleAs(Eva, ruled.id, { ...someRuling, reason: 'planted-reason' })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  const hidden = await aClaim(Ana, article, 'nobody was hurt', { statement: 'Nobody was hurt.' })
  const words = someVerdict('mostly-false', {
    ...{ summary: 'planted-summary', reasoning: 'planted-reasoning [@1]' },
    citations: [
      {
        ...{ source: { url: 'https://planted.example.org/x', title: 'planted-title' }, stance: 'refutes' },
        ...{ quote: 'planted-quote', note: 'planted-note' },
      },
    ],
  })
  await fileAs(Ana, hidden.id, words)
  await putDraft(Ben, hidden.id, someVerdict('false', { summary: 'planted-draft' }))
  const gone = await aClaim(Ana, article, 'A second flood', { statement: 'planted-withdrawn' })
  await callApi(api({ POST: withdrawClaim }), 'POST', Eva, {
    ...{ params: { id: gone.id }, body: { reason: 'planted-withdrawal' } },
  })
  return {
    ...desk,
    article,
    ids: [article.id, ruled.id, hidden.id, gone.id, article.revision.id, desk.teamId],
  }
}

describe.each(databaseKinds)('the formats on %s', (kind) => {
  useDatabase(kind)
  let made: ReturnType<typeof aCheck> | null = null
  const check = () => (made ??= aCheck())

  test('come as files with their type and name, hold the ruling, and nothing that is not for readers', async () => {
    const { Ana, Ben, Eva, Vic, article, ids } = await check()
    for (const [name, operation, query, mediaType, ending] of formats)
      for (const choice of ['claims=all', 'claims=all&mode=excerpts']) {
        const { status, headers, text } = await download(operation, Vic, article.id, `${query}&${choice}`)
        expect(status, name).toBe(200)
        expect(headers.get('content-type'), name).toContain(mediaType)
        expect(headers.get('content-type'), name).toContain('charset=utf-8')
        expect(headers.get('content-disposition')).toBe(`attachment; filename="${article.slug}.${ending}"`)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(text, name).toContain('gauges.example')
        for (const word of ['planted', '@example.org', Ana.name, Ben.name, Eva.name, Ana.id, Eva.id, ...ids])
          expect(text.includes(word), `${name} ${choice} holds ${word}`).toBe(false)
        // The same state is the same bytes.
        if (choice === 'claims=all')
          expect((await download(operation, Vic, article.id, `${query}&${choice}`)).text, name).toBe(text)
        if (choice.includes('excerpts')) expect(text, name).not.toContain('three days')
      }
  }, 90_000)

  test('ClaimReview is refused while its addresses would lead nowhere, and never otherwise', async () => {
    const { Vic, article } = await check()
    const address = async (query: string) =>
      (await download(exportClaimReviews, Vic, article.id, query)).json()[0].url
    const refused = await download(exportClaimReviews, Vic, article.id)
    expect([refused.status, refused.json().code]).toEqual([422, 'local-address'])
    expect(await address('local=1')).toBe(`http://localhost:3000/read/${article.slug}#claim-1`)
    place.origin = 'https://facts.example.org'
    try {
      expect(await address('')).toBe(`https://facts.example.org/read/${article.slug}#claim-1`)
      expect(await address('local=1')).toBe(`https://facts.example.org/read/${article.slug}#claim-1`)
    } finally {
      place.origin = null
    }
  })

  test('what ClaimReview would lack is listed with the screen on which it is mended', async () => {
    const { Vic, article } = await check()
    const { json } = await download(listClaimReviewProblems, Vic, article.id, 'claims=all')
    const { problems } = json() as { problems: { claim: number | null; field: string; href: string }[] }
    expect(problems.map(({ claim, field, href }) => [claim, field, href])).toEqual([
      [null, 'publicUrl', `/articles/${article.id}/publish`],
      [null, 'team', '/team/publishing'],
      [1, 'speaker', `/articles/${article.id}#claim-1`],
      [1, 'date', `/articles/${article.id}#claim-1`],
    ])
  })

  test('CSV has the table that is asked for, and no other', async () => {
    const { Vic, article } = await check()
    const lines = async (query: string) =>
      (await download(exportCsv, Vic, article.id, query)).text.split('\r\n')
    expect((await lines(''))[1]).toContain(`1,"ruled","'=The river rose."`)
    expect((await lines('of=sources'))[1]).toContain('1,1,"supports","Gauge readings"')
    expect((await lines('claims=all'))[2]).toContain('2,"being-checked","Nobody was hurt."')
    expect((await download(exportCsv, Vic, article.id, 'of=people')).status).toBe(422)
  })

  test('the schema of our JSON is there for everybody', async () => {
    const { status, headers, json } = await download(getEditionSchema, null, 'nothing')
    expect([status, headers.get('content-type')]).toEqual([200, 'application/schema+json; charset=utf-8'])
    expect(json().$id).toBe('http://localhost:3000/api/v1/schemas/edition')
  })

  test('what goes out for Hypothesis comes in again and finds its place, whole or as excerpts', async () => {
    const { Eva, Vic, article } = await check()
    for (const mode of ['full', 'excerpts']) {
      const file = await download(exportHypothesis, Vic, article.id, `mode=${mode}`)
      const other = await anArticle(Eva)
      const { body } = await callApi<ImportedView>(api({ POST: importAnnotations }), 'POST', Eva, {
        ...{ params: { id: other.id }, query: '?as=claims', raw: file.text },
        headers: { 'content-type': 'application/json' },
      })
      expect(body).toMatchObject({ created: 1, claims: 1, unplaced: [] })
    }
  })
})
