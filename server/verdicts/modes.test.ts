import { describe, expect, test } from 'vitest'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import type { EvidenceView } from '@/domain/evidence/evidence'
import type { SourceView } from '@/domain/sources/source'
import { changeArticle } from '@/server/articles/change'
import { getArticle } from '@/server/articles/read'
import { changeClaim } from '@/server/claims/change'
import { getClaim } from '@/server/claims/read'
import { listClaimEvidence } from '@/server/evidence/read'
import { api } from '@/server/http/api'
import { listSources } from '@/server/sources/library'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { listVerdicts, type VisibleVerdictList } from './visible'

const claim = api({ GET: getClaim, PATCH: changeClaim })
const article = api({ GET: getArticle, PATCH: changeArticle })
const evidence = api({ GET: listClaimEvidence })
const sources = api({ GET: listSources })
const verdicts = api({ GET: listVerdicts })

const telling = someVerdict('mostly-false', {
  summary: 'planted-summary',
  reasoning: 'planted-reasoning [@1]',
  citations: [
    {
      source: { url: 'https://shared.example.org/report', title: 'The report' },
      stance: 'refutes',
      quote: 'planted-quote',
      locator: 'planted-locator',
      note: 'planted-note',
    },
  ],
})

describe.each(databaseKinds)('modes on %s', (kind) => {
  const database = useDatabase(kind)
  const makeTeam = () => makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor' })

  const patchClaim = async (who: Person, id: string, body: object) =>
    callApi<ClaimView>(claim, 'PATCH', who, { params: { id }, body, headers: { 'if-match': '*' } })
  const patchArticle = async (who: Person, id: string, body: object) =>
    callApi<ArticleView>(article, 'PATCH', who, { params: { id }, body, headers: { 'if-match': '*' } })
  const evidenceOf = async (who: Person, id: string) =>
    (await callApi<{ items: EvidenceView[] }>(evidence, 'GET', who, { params: { id } })).body.items

  test('blind-rating shares the sources of what was filed, and nothing else of it', async () => {
    const { Ana, Ben, Eva } = await makeTeam()
    const marked = await aClaim(Ana, await anArticle(Eva, { mode: 'blind-rating' }), 'rose by two metres')
    await putDraft(Ana, marked.id, telling)
    expect(await evidenceOf(Ben, marked.id)).toEqual([])
    const filed = await fileDraft(Ana, marked.id)
    expect(filed.body.blind).toBe(true)

    const shared = await evidenceOf(Ben, marked.id)
    expect(shared).toMatchObject([
      { from: 'verdicts', addedBy: null, createdAt: null, note: null, source: { title: 'The report' } },
    ])
    const library = await callApi<{ items: SourceView[] }>(sources, 'GET', Ben, {})
    expect(library.body.items.map((source) => source.title)).toEqual(['The report'])
    const list = await callApi<VisibleVerdictList>(verdicts, 'GET', Ben, { params: { id: marked.id } })
    expect(list.body).toMatchObject({ items: [], hidden: 1 })
    expect(JSON.stringify([shared, library.body, list.body])).not.toMatch(/planted|refutes|mostly-false|Ana/)

    const second = await fileAs(Ben, marked.id, someVerdict('true'))
    expect(second).toMatchObject({ blind: true })
    expect((await evidenceOf(Eva, marked.id)).map(({ source }) => source.title)).toEqual([
      'Gauge readings',
      'The report',
    ])
    const filings = await database().prisma.filing.findMany({ where: { verdict: { claimId: marked.id } } })
    expect(filings.map((filing) => filing.mode)).toEqual(['blind-rating', 'blind-rating'])
  })

  test('what was filed under blind stays whole behind it when the mode becomes blind-rating', async () => {
    const { Ana, Ben, Eva } = await makeTeam()
    const marked = await aClaim(Ana, await anArticle(Eva, { quorum: 3 }), 'rose by two metres')
    await fileAs(Ana, marked.id, telling)
    expect((await patchClaim(Eva, marked.id, { mode: 'blind-rating' })).body).toMatchObject({
      mode: 'blind-rating',
      revealed: false,
    })
    expect(await evidenceOf(Ben, marked.id)).toEqual([])
    await fileAs(Ben, marked.id, someVerdict('true'))
    expect((await evidenceOf(Eva, marked.id)).map(({ source }) => source.title)).toEqual(['Gauge readings'])
    const library = await callApi<{ items: SourceView[] }>(sources, 'GET', Eva, {})
    expect(library.body.items.map((source) => source.title)).toEqual(['Gauge readings'])
  })

  test('countersign: the filing of one reveals, whatever the quorum says', async () => {
    const { Ana, Ben, Eva } = await makeTeam()
    const opened = await anArticle(Eva, { mode: 'countersign', quorum: 3 })
    const marked = await aClaim(Ana, opened, 'rose by two metres')
    expect(marked.quorum).toBe(1)
    expect(await fileAs(Ana, marked.id)).toMatchObject({ blind: true })
    const seen = await callApi<ClaimView>(claim, 'GET', Ben, { params: { id: marked.id } })
    expect(seen.body).toMatchObject({ revealed: true, mode: 'countersign' })
    expect(await fileAs(Ben, marked.id)).toMatchObject({ blind: false })
    const filings = await database().prisma.filing.findMany({ where: { verdict: { claimId: marked.id } } })
    expect(filings.map((filing) => filing.mode)).toEqual(['countersign', 'countersign'])
  })

  test('no change of a claim’s quorum or mode shows what was filed: that is what Reveal is for', async () => {
    const { Ana, Eva } = await makeTeam()
    const marked = await aClaim(Ana, await anArticle(Eva, { quorum: 3 }), 'rose by two metres')
    await fileAs(Ana, marked.id, telling)
    for (const body of [{ quorum: 1 }, { mode: 'countersign' }, { quorum: 3, mode: 'countersign' }]) {
      const refused = await patchClaim(Eva, marked.id, body)
      expect([refused.status, refused.body]).toMatchObject([409, { code: 'use-reveal' }])
    }
    expect((await patchClaim(Eva, marked.id, { quorum: 2 })).body).toMatchObject({
      quorum: 2,
      revealed: false,
    })
  })

  test('nor does a change of the article’s, if a single claim of it would be shown', async () => {
    const { Ana, Eva } = await makeTeam()
    const opened = await anArticle(Eva)
    const own = await aClaim(Ana, opened, 'closed for three days')
    await patchClaim(Eva, own.id, { quorum: 2 })
    await fileAs(Ana, own.id, telling)
    expect((await patchArticle(Eva, opened.id, { quorum: 1 })).status).toBe(200)
    expect((await patchArticle(Eva, opened.id, { quorum: 2 })).status).toBe(200)
    await aClaim(Ana, opened, 'nobody was hurt')
    const filed = await aClaim(Ana, opened, 'rose by two metres')
    await fileAs(Ana, filed.id, telling)
    for (const body of [{ quorum: 1 }, { mode: 'countersign' }]) {
      const refused = await patchArticle(Eva, opened.id, body)
      expect([refused.status, refused.body]).toMatchObject([409, { code: 'use-reveal' }])
    }
    expect((await patchArticle(Eva, opened.id, { quorum: 3, mode: 'blind-rating' })).status).toBe(200)
    const seen = await callApi<ClaimView>(claim, 'GET', Eva, { params: { id: filed.id } })
    expect(seen.body).toMatchObject({ revealed: false, quorum: 3, mode: 'blind-rating', state: 'checking' })
  })

  test('a filing and a smaller quorum at once leave no claim whose quorum is reached and hidden', async () => {
    const { Ana, Eva } = await makeTeam()
    for (let round = 0; round < 10; round++) {
      const opened = await anArticle(Eva)
      const marked = await aClaim(Ana, opened, 'rose by two metres')
      await putDraft(Ana, marked.id, someVerdict('true'))
      const [filed, lowered] = await Promise.all([
        fileDraft(Ana, marked.id),
        patchArticle(Eva, opened.id, { quorum: 1 }),
      ])
      expect(filed.status).toBe(200)
      const after = await callApi<ClaimView>(claim, 'GET', Eva, { params: { id: marked.id } })
      expect(after.body.revealed).toBe(lowered.status === 200)
    }
  })

  test('amending after the reveal keeps the blind filing, marked as such', async () => {
    const { Ana, Ben, Eva } = await makeTeam()
    const marked = await aClaim(Ana, await anArticle(Eva), 'rose by two metres')
    const first = await fileAs(Ana, marked.id, someVerdict('true'))
    await fileAs(Ben, marked.id, someVerdict('false'))
    await putDraft(Ana, marked.id, someVerdict('false'), { 'if-match': `"${first.version}"` })
    await fileDraft(Ana, marked.id)
    const list = await callApi<VisibleVerdictList>(verdicts, 'GET', Eva, { params: { id: marked.id } })
    expect(list.body.items).toMatchObject([
      { blind: false, rating: { key: 'false' }, earlier: [{ blind: true, rating: { key: 'true' } }] },
      { blind: true, rating: { key: 'false' }, earlier: [] },
    ])
  })
})
