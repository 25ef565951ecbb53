import { expect } from 'vitest'
import { defaultRatings } from '@/domain/verdicts/scale'
import { removeClaim } from '@/server/claims/acts'
import { getDatabase } from '@/server/database/open'
import { exportHtml } from '@/server/exports/formats/html'
import { exportJson } from '@/server/exports/formats/json'
import { api } from '@/server/http/api'
import { ruleAs } from '@/server/rulings/testing/ruling-calls'
import { changeScale, getScale } from '@/server/team/scale'
import { callApi } from '@/server/testing/call-api'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { listVerdicts, type VisibleVerdictList } from '@/server/verdicts/visible'

const formats = { html: api({ GET: exportHtml }), json: api({ GET: exportJson }) }

/** An export of an article as the text of the file. */
export async function exported(
  who: Person,
  id: string,
  format: 'html' | 'json',
  query = '',
): Promise<string> {
  const request = new Request(`http://localhost:3000/api/v1/test${query}`, {
    headers: { authorization: `Bearer ${who.token}` },
  })
  const response = await formats[format].GET(request, { params: Promise.resolve({ id }) })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
  return response.text()
}

const scale = api({ GET: getScale, PUT: changeScale })
const removal = api({ DELETE: removeClaim })

/** A desk that can make and bring a check. */
export const aDesk = () => makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Olu: 'owner' })
export type Desk = Awaited<ReturnType<typeof aDesk>>

/** A team with a scale of its own under the number that another team's scale has too. */
export async function withOwnScale({ Olu, teamId }: Desk, label: string) {
  const { body } = await callApi(scale, 'GET', Olu, { params: { id: teamId } })
  const ratings = defaultRatings.map((rating) => (rating.key === 'true' ? { ...rating, label } : rating))
  const answer = await callApi(scale, 'PUT', Olu, {
    params: { id: teamId },
    body: { ratings },
    headers: { 'if-match': `"${String(body.version)}"` },
  })
  expect(answer.status).toBe(200)
}

/** An article with everything that an export can tell. */
export async function aCheck(people: Desk): Promise<string> {
  const { Ana, Ben, Eva } = people
  const article = await anArticle(Eva, {
    title: 'The flood',
    byline: 'A. Writer',
    publisher: 'Daily',
    publishedAt: '2026-05-04',
    sourceUrl: 'https://daily.example/flood',
    language: 'en',
    rights: 'licensed',
  })
  const agreed = await aClaim(Ana, article, 'The river rose by two metres in May.', { kind: 'number' })
  const gone = await aClaim(Ana, article, 'The bridge')
  const voices = [{ chain: [{ name: 'The mayor', role: 'mayor' }], act: 'says' }]
  const ruled = await aClaim(Ana, article, 'nobody was hurt', { voices })
  const open = await aClaim(Ana, article, 'A second flood is not expected')
  const withheld = await aClaim(Ana, article, 'closed for three days')
  await callApi(removal, 'DELETE', Ana, { params: { id: gone.id }, headers: { 'if-match': '*' } })
  const source = {
    url: 'https://gauges.example.org/may?utm_source=x#top',
    title: 'Gauges',
    tier: 'primary' as const,
  }
  const citations = [
    { source, stance: 'supports' as const, quote: 'Two metres', locator: 'Table 3', note: 'See there' },
    { source: { title: 'A letter', type: 'correspondence' as const }, stance: 'context' as const },
  ]
  for (const claim of [agreed, ruled, withheld])
    for (const who of [Ana, Ben])
      await fileAs(who, claim.id, {
        ...someVerdict('true', { citations, ...(claim === ruled ? { saidRating: 'said' } : {}) }),
      })
  for (const claim of [ruled, withheld]) {
    const said = claim === ruled ? { saidRating: 'said-selectively' } : {}
    const body = {
      rating: 'mostly-true',
      ...said,
      summary: 'Nearly.',
      explanation: 'As [@1] says.',
      reason: 'So.',
    }
    const verdicts = await callApi<VisibleVerdictList>(api({ GET: listVerdicts }), 'GET', Eva, {
      params: { id: claim.id },
    })
    const chosen = verdicts.body.items.flatMap((verdict) => verdict.citations.map(({ id }) => id)).reverse()
    const answer = await ruleAs(Eva, claim.id, { ...body, citations: chosen.slice(0, 3) })
    expect([answer.status, answer.body.state]).toEqual([200, 'ruled'])
  }
  const { prisma } = await getDatabase()
  await prisma.source.updateMany({
    where: { teamId: people.teamId, title: 'A letter' },
    data: { confidential: true, publicDescription: 'Somebody at the office' },
  })
  const spans = await prisma.span.findMany({ where: { claimId: open.id } })
  await prisma.placement.updateMany({
    where: { spanId: spans[0]?.id ?? '' },
    data: { start: null, end: null, outcome: 'orphaned', score: 0 },
  })
  return article.id
}
