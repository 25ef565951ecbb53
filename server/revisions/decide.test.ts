import { describe, expect, it } from 'vitest'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import type { AddedRevisionView, DecidedRevisionView, WholeRevisionView } from '@/domain/revisions/revision'
import { getArticle } from '@/server/articles/read'
import { getClaim } from '@/server/claims/read'
import { api } from '@/server/http/api'
import { presentContent } from '@/server/sign-offs/content'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someText } from '@/server/testing/journey'
import { addRevision } from './add'
import { decideRevision } from './decide'
import { getRevision } from './read'

const routes = {
  add: api({ POST: addRevision }),
  revision: api({ GET: getRevision }),
  decide: api({ POST: decideRevision }),
  article: api({ GET: getArticle }),
  claim: api({ GET: getClaim }),
}
const reworded = someText.replace('two metres', 'three metres')

describe.each(databaseKinds)('deciding on a revision on %s', (kind) => {
  const database = useDatabase(kind)
  /** A published article with a claim that another text rewords. */
  const published = async () => {
    const desk = await makeDesk({ Ana: 'reviewer', Eva: 'editor', Vic: 'viewer' })
    const article = await anArticle(desk.Eva)
    const claim = await aClaim(desk.Ana, article, 'rose by two metres')
    await database().prisma.article.update({ where: { id: article.id }, data: { publishedEdition: 1 } })
    return { ...desk, article, claim }
  }
  const add = (who: Person, id: string, body: object) =>
    callApi<AddedRevisionView>(routes.add, 'POST', who, { params: { id }, body })
  const decide = (who: Person, id: string, n: number, body: object) =>
    callApi<DecidedRevisionView>(routes.decide, 'POST', who, { params: { id, n: String(n) }, body })
  const articleOf = async (who: Person, id: string) =>
    (await callApi<ArticleView>(routes.article, 'GET', who, { params: { id } })).body
  const claimOf = async (who: Person, id: string) =>
    (await callApi<ClaimView>(routes.claim, 'GET', who, { params: { id } })).body
  const lastEvents = async (articleId: string, count: number) => {
    const where = { articleId }
    const rows = await database().prisma.event.findMany({ where, orderBy: { seq: 'asc' } })
    return rows.slice(-count).map(({ type }) => type)
  }

  it('is needed once an edition was published: until then the check stays on the old text', async () => {
    const { Ana, Vic, article, claim } = await published()
    const { body } = await add(Ana, article.id, { text: reworded })
    expect(body.revision).toMatchObject({ number: 2, decision: 'pending', current: false })
    expect(body.claims).toMatchObject([{ outcome: 'changed' }])
    expect(await articleOf(Vic, article.id)).toMatchObject({
      text: article.text,
      revision: { number: 1 },
      pendingRevision: 2,
      version: article.version + 1,
    })
    expect(await claimOf(Vic, claim.id)).toMatchObject({
      ...{ recheck: false, version: 1 },
      spans: [{ exact: 'rose by two metres', outcome: 'exact' }],
    })
    const { body: preview } = await callApi<WholeRevisionView>(routes.revision, 'GET', Vic, {
      params: { id: article.id, n: '2' },
    })
    expect(preview).toMatchObject({ against: 1, claims: [{ spans: [{ exact: 'rose by three metres' }] }] })
    expect((await add(Ana, article.id, { text: `${reworded}\n\nMore.`, adopt: true })).status).toBe(403)
    expect(await lastEvents(article.id, 1)).toEqual(['article.revised'])
  })

  it('adopts a text with what was marked while it waited, and voids what was signed off', async () => {
    const { Ana, Eva, article, claim } = await published()
    await add(Ana, article.id, { text: reworded })
    const late = await aClaim(Ana, article, 'closed for three days')
    const before = await presentContent({ id: article.id, teamId: article.teamId })
    expect((await decide(Ana, article.id, 2, { decision: 'adopt' })).status).toBe(403)
    const { body, status } = await decide(Eva, article.id, 2, { decision: 'adopt', note: 'A real change.' })
    expect(status).toBe(200)
    expect(body.revision).toMatchObject({
      ...{ decision: 'adopted', current: true, note: 'A real change.' },
      decidedBy: { id: Eva.id },
    })
    expect(body.claims).toMatchObject([
      { id: claim.id, outcome: 'changed' },
      { id: late.id, outcome: 'exact' },
    ])
    expect(await claimOf(Ana, claim.id)).toMatchObject({ recheck: true })
    expect((await claimOf(Ana, late.id)).spans[0]?.start).not.toBe(late.spans[0]?.start)
    const now = await articleOf(Ana, article.id)
    expect(now).toMatchObject({ revision: { number: 2 }, pendingRevision: null })
    expect(await lastEvents(article.id, 2)).toEqual(['article.revision-decided', 'claim.recheck-raised'])
    const after = await presentContent({ id: article.id, teamId: article.teamId })
    expect(after.contentHash).not.toBe(before.contentHash)
    expect((await decide(Eva, article.id, 2, { decision: 'keep-and-note' })).status).toBe(409)
  })

  it.each([
    ['keep-and-note', 'kept-and-noted'],
    ['outlet-corrected', 'outlet-corrected'],
  ])('can leave the check on the old text: %s', async (decision, stored) => {
    const { Ana, Eva, article, claim } = await published()
    await add(Ana, article.id, { text: reworded })
    const before = await presentContent({ id: article.id, teamId: article.teamId })
    const { body } = await decide(Eva, article.id, 2, { decision, note: 'Changed after our check.' })
    expect(body.revision).toMatchObject({
      decision: stored,
      note: 'Changed after our check.',
      current: false,
    })
    expect(body.claims).toMatchObject([{ id: claim.id, outcome: 'changed' }])
    expect(await claimOf(Ana, claim.id)).toMatchObject({ recheck: false, version: 1 })
    const now = await articleOf(Ana, article.id)
    expect(now).toMatchObject({ text: article.text, pendingRevision: null })
    expect((await presentContent({ id: article.id, teamId: article.teamId })).contentHash).toBe(
      before.contentHash,
    )
    expect(await lastEvents(article.id, 1)).toEqual(['article.revision-decided'])
    const reason = await database().prisma.reason.findFirst({ where: { articleId: article.id } })
    expect(reason).toMatchObject({ text: 'Changed after our check.' })
    expect((await decide(Eva, article.id, 2, { decision })).status).toBe(409)
    expect((await decide(Eva, article.id, 2, { decision: 'adopt' })).status).toBe(200)
  })

  it('never goes back behind a newer text, and one that waits is overtaken by the next', async () => {
    const { Ana, Eva, article } = await published()
    await add(Ana, article.id, { text: reworded })
    await add(Ana, article.id, { text: `${reworded}\n\nMore.` })
    expect(await articleOf(Ana, article.id)).toMatchObject({ pendingRevision: 3 })
    await decide(Eva, article.id, 3, { decision: 'adopt' })
    expect(await articleOf(Ana, article.id)).toMatchObject({ pendingRevision: null })
    const back = await decide(Eva, article.id, 2, { decision: 'adopt' })
    expect(back.status).toBe(409)
    expect(back.body).toMatchObject({ code: 'wrong-state' })
    expect((await decide(Eva, article.id, 1, { decision: 'adopt' })).status).toBe(409)
    expect((await decide(Eva, article.id, 9, { decision: 'adopt' })).status).toBe(404)
  })

  it('tells nothing of a verdict that is not revealed', async () => {
    const { Ana, Eva, Vic, article, claim } = await published()
    await add(Eva, article.id, { text: reworded })
    const seen = async () =>
      JSON.stringify(
        (await callApi(routes.revision, 'GET', Vic, { params: { id: article.id, n: '2' } })).body,
      )
    const before = await seen()
    await fileAs(Ana, claim.id)
    expect((await seen()).replace('"checking"', '"open"')).toBe(before)
  })
})
