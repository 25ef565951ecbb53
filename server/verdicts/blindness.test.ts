import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { SourceView } from '@/domain/sources/source'
import { listClaims, getClaim } from '@/server/claims/read'
import { revealClaim } from '@/server/claims/acts'
import { exportHtml } from '@/server/exports/formats/html'
import { listArticleHistory, listClaimHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { addSourceFile, getSourceFile } from '@/server/sources/files'
import { createSource, getSource, listSources } from '@/server/sources/library'
import { getVerdict } from './draft'
import { listVerdicts, type VisibleVerdictList } from './visible'

const verdicts = api({ GET: listVerdicts })
const reveal = api({ POST: revealClaim })
const sources = api({ GET: listSources, POST: createSource })
const source = api({ GET: getSource })
const files = api({ POST: addSourceFile })
const claim = api({ GET: getClaim })

const hidden = someVerdict('mostly-false', {
  summary: 'planted-summary',
  reasoning: 'planted-reasoning [@1]',
  citations: [
    {
      source: { url: 'https://planted.example.org/only-here', title: 'planted-title' },
      stance: 'refutes',
      quote: 'planted-quote',
      note: 'planted-note',
    },
  ],
})

describe.each(databaseKinds)('the blind rule on %s', (kind) => {
  useDatabase(kind)

  test('until the quorum is filed, nobody else finds a trace of a verdict anywhere', async () => {
    const desk = await makeDesk({
      Ana: 'reviewer',
      Ben: 'reviewer',
      Eva: 'editor',
      Olu: 'owner',
      Vic: 'viewer',
    })
    const article = await anArticle(desk.Eva)
    const marked = await aClaim(desk.Eva, article, 'rose by two metres')
    const filed = await fileAs(desk.Ana, marked.id, hidden)
    const form = new FormData()
    form.set('file', new File(['planted-file'], 'planted-name.txt'))
    const hiddenSource = filed.citations[0]?.source.id ?? ''
    const added = await callApi<SourceView>(files, 'POST', desk.Ana, {
      params: { id: hiddenSource },
      raw: form,
    })
    expect(added.status).toBe(201)

    const surfaces = [
      [api({ GET: listClaims }), article.id, ''],
      [claim, marked.id, ''],
      [verdicts, marked.id, ''],
      [api({ GET: getVerdict }), marked.id, ''],
      [sources, '', ''],
      [sources, '', '?q=planted'],
      [source, hiddenSource, ''],
      [api({ GET: getSourceFile }), hiddenSource, ''],
      [api({ GET: listArticleHistory }), article.id, ''],
      [api({ GET: listClaimHistory }), marked.id, ''],
    ] as const
    for (const who of [desk.Ben, desk.Eva, desk.Olu, desk.Vic])
      for (const [route, id, query] of surfaces) {
        const fileId = added.body.files[0]?.id ?? ''
        const answer = await callApi(route, 'GET', who, { params: { id, fileId }, query })
        expect(JSON.stringify([answer.body, ...answer.headers])).not.toMatch(/planted|mostly-false|refutes/i)
      }
    expect((await callApi(source, 'GET', desk.Ben, { params: { id: hiddenSource } })).status).toBe(404)
    const list = await callApi<VisibleVerdictList>(verdicts, 'GET', desk.Ben, { params: { id: marked.id } })
    expect(list.body).toMatchObject({ items: [], hidden: 1, shared: [] })
    const seen = await callApi<ClaimView>(claim, 'GET', desk.Ben, { params: { id: marked.id } })
    expect(seen.body).toMatchObject({
      state: 'checking',
      revealed: false,
      myVerdict: null,
      agreedRating: null,
    })
    expect(seen.body.filed.map((one) => one.name)).toEqual(['Ana'])

    await fileAs(desk.Ben, marked.id, someVerdict('true'))
    const after = await callApi<VisibleVerdictList>(verdicts, 'GET', desk.Vic, { params: { id: marked.id } })
    expect(after.body.hidden).toBe(0)
    expect(after.body.items.map((verdict) => verdict.rating?.key)).toEqual(['mostly-false', 'true'])
    expect(JSON.stringify(after.body)).toContain('planted-quote')
    expect((await callApi(source, 'GET', desk.Vic, { params: { id: hiddenSource } })).status).toBe(200)
  })

  test('saving a draft changes no version and no event that others see', async () => {
    const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer' })
    const article = await anArticle(desk.Ana)
    const marked = await aClaim(desk.Ana, article, 'rose by two metres')
    const look = async () => [
      await callApi(claim, 'GET', desk.Ben, { params: { id: marked.id } }),
      await callApi(api({ GET: listArticleHistory }), 'GET', desk.Ben, { params: { id: article.id } }),
    ]
    const before = await look()
    expect((await putDraft(desk.Ana, marked.id, hidden)).status).toBe(201)
    const after = await look()
    expect(after.map(({ body, etag }) => [body, etag])).toEqual(before.map(({ body, etag }) => [body, etag]))
  })

  test('a colleague who cites the same address gets a copy of their own, merged at the reveal', async () => {
    const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer' })
    const article = await anArticle(desk.Ana)
    const marked = await aClaim(desk.Ana, article, 'rose by two metres')
    const cite = (title: string) =>
      someVerdict('true', {
        citations: [{ source: { url: 'https://Example.org/x?utm_source=a', title }, stance: 'supports' }],
      })
    const first = await fileAs(desk.Ana, marked.id, cite('As Ana calls it'))
    const drafted = await putDraft(desk.Ben, marked.id, cite('As Ben calls it'))
    expect(drafted.body.citations[0]?.source).toMatchObject({ title: 'As Ben calls it', mine: true })
    expect(drafted.body.citations[0]?.source.id).not.toBe(first.citations[0]?.source.id)

    expect((await fileDraft(desk.Ben, marked.id)).status).toBe(200)
    const list = await callApi<VisibleVerdictList>(verdicts, 'GET', desk.Ana, { params: { id: marked.id } })
    const ids = list.body.items.map((verdict) => verdict.citations[0]?.source.id)
    expect(new Set(ids).size).toBe(1)
    const library = await callApi<{ items: SourceView[] }>(sources, 'GET', desk.Ben, {
      query: '?q=example.org',
    })
    expect(library.body.items).toHaveLength(1)
    expect(library.body.items[0]).toMatchObject({ canonicalUrl: 'https://example.org/x', mine: false })
  })

  test('what is filed after a reveal by an editor counts, but is not blind', async () => {
    const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor' })
    const article = await anArticle(desk.Eva)
    const marked = await aClaim(desk.Eva, article, 'rose by two metres')
    expect((await fileAs(desk.Ana, marked.id)).blind).toBe(true)
    const refused = await callApi(reveal, 'POST', desk.Ana, {
      params: { id: marked.id },
      body: { reason: 'now' },
    })
    expect(refused.status).toBe(403)
    const shown = await callApi<ClaimView>(reveal, 'POST', desk.Eva, {
      params: { id: marked.id },
      body: { reason: 'It is 15:00' },
    })
    expect(shown.body).toMatchObject({ state: 'checking', revealed: true })
    expect((await fileAs(desk.Ben, marked.id)).blind).toBe(false)
    const decided = await callApi<ClaimView>(claim, 'GET', desk.Eva, { params: { id: marked.id } })
    expect(decided.body).toMatchObject({
      state: 'agreed',
      agreedRating: { key: 'true', label: 'True', order: 5 },
    })
  })

  test('an export holds decided claims without names, and nothing that is not revealed', async () => {
    const desk = await makeDesk({ Annabel: 'reviewer', Benedict: 'reviewer' })
    const article = await anArticle(desk.Annabel)
    const agreed = await aClaim(desk.Annabel, article, 'rose by two metres')
    const open = await aClaim(desk.Annabel, article, 'closed for three days')
    await fileAs(desk.Annabel, agreed.id)
    await fileAs(desk.Benedict, agreed.id)
    await fileAs(desk.Annabel, open.id, hidden)
    const html = async (query: string) => {
      const { GET } = api({ GET: exportHtml })
      const request = new Request(`http://localhost:3000/x${query}`, {
        headers: { authorization: `Bearer ${desk.Annabel.token}` },
      })
      return (await GET(request, { params: Promise.resolve({ id: article.id }) })).text()
    }
    const decided = await html('')
    expect(decided).toContain('id="claim-1"')
    expect(decided).not.toContain('id="claim-2"')
    const all = await html('?claims=all')
    expect(all).toContain('id="claim-2"')
    for (const page of [decided, all])
      expect(page).not.toMatch(/planted|Annabel|Benedict|data-rating="mostly-false"/)
    expect(await html('')).toBe(decided)
  })
})
