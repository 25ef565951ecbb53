import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { ExpertDesk, ExpertView, InvitedExpertView } from '@/domain/experts/expert'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { getArticle } from '@/server/articles/read'
import { getClaim } from '@/server/claims/read'
import { addClaimEvidence } from '@/server/evidence/add'
import { api } from '@/server/http/api'
import { getMe } from '@/server/team/me/me'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { listVerdicts } from '@/server/verdicts/visible'
import { declareConflict, getExpertDesk } from './desk'
import { inviteExpert } from './invite'
import { listExperts } from './read'
import { revokeExpert } from './revoke'
import { fileExpertVerdict, getExpertVerdict, putExpertVerdict } from './verdict'

const experts = api({ GET: listExperts, POST: inviteExpert })
const revoke = api({ POST: revokeExpert })
const desk = api({ GET: getExpertDesk })
const conflict = api({ PUT: declareConflict })
const verdict = api({ GET: getExpertVerdict, PUT: putExpertVerdict })
const file = api({ POST: fileExpertVerdict })
const evidence = api({ POST: addClaimEvidence })
const verdicts = api({ GET: listVerdicts })
const claims = api({ GET: getClaim })

describe.each(databaseKinds)('an outside expert on %s', (kind) => {
  const database = useDatabase(kind)

  async function invited(fields: Record<string, unknown> = {}) {
    const team = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor' })
    const article = await anArticle(team.Ana, { title: 'The flood' })
    const first = await aClaim(team.Ana, article, 'rose by two metres')
    const second = await aClaim(team.Ana, article, 'nobody was hurt')
    const asked = await callApi<InvitedExpertView>(experts, 'POST', team.Eva, {
      params: { id: article.id },
      body: { name: 'Prof. Real Name', ...fields },
    })
    const token = asked.body.url?.split('/').at(-1) ?? ''
    const expert: Person = { id: '', name: '', token }
    return { ...team, article, first, second, asked, token, expert }
  }
  const declare = (who: Person) => callApi<ExpertDesk>(conflict, 'PUT', who, { body: { statement: 'none' } })
  const put = (who: Person, number: number, body: unknown = someVerdict('false')) =>
    callApi<VerdictView>(verdict, 'PUT', who, {
      params: { number: String(number) },
      body,
      headers: { 'if-none-match': '*' },
    })
  const fileIt = (who: Person, number: number) =>
    callApi<VerdictView>(file, 'POST', who, { params: { number: String(number) } })

  test('is invited by an editor, with a link that is shown once', async () => {
    const { Ana, Eva, article, asked, token } = await invited({ affiliation: 'University' })
    expect(asked).toMatchObject({
      status: 201,
      body: { name: 'Prof. Real Name', state: 'invited', filed: 0 },
    })
    expect(token).toMatch(/^px_[\w-]{43}$/)
    const params = { id: article.id }
    const byReviewer = await callApi(experts, 'POST', Ana, { params, body: { name: 'X' } })
    expect(byReviewer.status).toBe(403)
    const other = await makeDesk({ Una: 'owner' })
    expect((await callApi(experts, 'GET', other.Una, { params })).status).toBe(404)
    expect((await callApi(revoke, 'POST', other.Una, { params: { id: asked.body.id } })).status).toBe(404)
    const none = await callApi(experts, 'POST', Eva, { params, body: { name: 'X', claim: 9 } })
    expect(none).toMatchObject({ status: 422, body: { errors: [{ path: '/claim' }] } })
    expect(JSON.stringify(await database().prisma.expertLink.findMany())).not.toContain(token)
  })

  test('declares conflicts first, then files a verdict that counts', async () => {
    const { Ana, Ben, first, expert } = await invited({ claim: 1 })
    expect((await put(expert, 1)).body).toMatchObject({ code: 'wrong-state' })
    expect((await declare(expert)).body.conflict).toBe('none')
    await fileAs(Ana, first.id, someVerdict('false'))
    expect((await put(expert, 1)).status).toBe(201)
    expect(await fileIt(expert, 1)).toMatchObject({ status: 200, body: { state: 'filed', blind: true } })
    const after = await callApi<ClaimView>(claims, 'GET', Ben, { params: { id: first.id } })
    expect(after.body).toMatchObject({ state: 'agreed', revealed: true, asked: [] })
    const shown = await callApi<{ items: VerdictView[] }>(verdicts, 'GET', Ben, { params: { id: first.id } })
    expect(shown.body.items.map(({ author }) => author.name)).toEqual(['Ana', 'Prof. Real Name'])
  })

  test('is blind even on a claim that the team has seen', async () => {
    const { Ana, Ben, first, expert } = await invited()
    await fileAs(Ana, first.id)
    await fileAs(Ben, first.id)
    await declare(expert)
    await put(expert, 1)
    expect((await fileIt(expert, 1)).body.blind).toBe(true)
  })

  test('rates nothing outside of the scope', async () => {
    const { expert } = await invited({ claim: 1 })
    await declare(expert)
    for (const number of ['2', '3', 'x', '99999999999'])
      expect((await callApi(verdict, 'GET', expert, { params: { number } })).status).toBe(404)
    const seen = await callApi<ExpertDesk>(desk, 'GET', expert)
    expect(seen.body.claims.map(({ number }) => number)).toEqual([1])
  })

  test('sees evidence, and no word, name or rating of the team, before and after the reveal', async () => {
    const { Ana, Ben, first, expert } = await invited()
    await callApi(evidence, 'POST', Ana, {
      params: { id: first.id },
      body: { source: { url: 'https://rivers.example.org', title: 'River office' } },
    })
    const planted = {
      ...{ summary: 'plantedsummary', reasoning: 'plantedreason' },
      citations: [
        {
          source: { url: 'https://planted.example.org', title: 'plantedsource' },
          stance: 'refutes' as const,
        },
      ],
    }
    await fileAs(Ana, first.id, someVerdict('mostly-false', planted))
    await declare(expert)
    const look = async () => {
      const answers = await Promise.all([
        callApi(desk, 'GET', expert),
        callApi(verdict, 'GET', expert, { params: { number: '1' } }),
      ])
      // The scale names every rating; what anybody chose is what must not be there.
      return JSON.stringify(answers.map(({ body }) => ({ ...body, scale: null })))
    }
    const before = await look()
    expect(before).toContain('River office')
    await fileAs(Ben, first.id, someVerdict('mostly-false', planted))
    expect(await look()).toBe(before)
    await put(expert, 1)
    await fileIt(expert, 1)
    expect(await look()).not.toMatch(/planted|mostly-false|Ana|Ben|Eva/)
  })

  test('anonymous, their real name is kept nowhere', async () => {
    const { Eva, article, asked } = await invited({ anonymous: true })
    expect(asked.body.name).toBe('Outside expert')
    const { prisma } = database()
    const [link] = await prisma.expertLink.findMany({ where: { articleId: article.id } })
    const events = await prisma.event.findMany({ where: { articleId: article.id } })
    expect(JSON.stringify([link, events])).not.toContain('Real Name')
    const user = await prisma.user.findUnique({ where: { id: link?.userId ?? '' } })
    expect(user?.name).toBe('Outside expert')
    const listed = await callApi<{ items: ExpertView[] }>(experts, 'GET', Eva, {
      params: { id: article.id },
    })
    expect(JSON.stringify(listed.body)).not.toContain('Real Name')
  })

  test('ends at once when revoked or expired, and the draft is kept', async () => {
    const { Eva, asked, expert, first } = await invited()
    await declare(expert)
    await put(expert, 1)
    await callApi(revoke, 'POST', Eva, { params: { id: asked.body.id } })
    const wrong = { ...expert, token: `px_${'x'.repeat(43)}` }
    const answers = await Promise.all([
      callApi(desk, 'GET', expert),
      declare(expert),
      put(expert, 1),
      fileIt(expert, 1),
      callApi(desk, 'GET', wrong),
    ])
    expect(answers.map(({ status, body }) => [status, (body as { code?: string }).code])).toEqual(
      answers.map(() => [404, 'link-over']),
    )
    expect((await callApi(desk, 'GET', null)).status).toBe(401)
    expect(await database().prisma.verdict.count({ where: { claimId: first.id } })).toBe(1)
    const expired = await invited()
    await database().prisma.expertLink.update({
      where: { id: expired.asked.body.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    expect((await callApi(desk, 'GET', expired.expert)).status).toBe(404)
  })

  test('the token opens no other route, and a member’s token is no expert’s', async () => {
    const { Ana, article, first, expert } = await invited()
    const tries = await Promise.all([
      callApi(api({ GET: getMe }), 'GET', expert),
      callApi(api({ GET: getArticle }), 'GET', expert, { params: { id: article.id } }),
      callApi(claims, 'GET', expert, { params: { id: first.id } }),
      callApi(verdicts, 'GET', expert, { params: { id: first.id } }),
      callApi(experts, 'GET', expert, { params: { id: article.id } }),
      callApi(desk, 'GET', Ana),
    ])
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401])
  })
})
