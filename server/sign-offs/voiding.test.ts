import { describe, expect, test } from 'vitest'
import { changeArticle } from '@/server/articles/change'
import { changeClaim } from '@/server/claims/change'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { checked, linkContent, pageOf, stateOf, withLink } from './testing/signing'

const article = api({ PATCH: changeArticle })
const claim = api({ PATCH: changeClaim })

describe.each(databaseKinds)('a changed article on %s', (kind) => {
  const database = useDatabase(kind)

  test('any later change that readers would see voids an approval, and nothing else does', async () => {
    const desk = await checked()
    const { Eva, Ana, made, agreed, hidden } = desk
    const { asked, read, decideIt } = await withLink(desk, made.id)
    const { id } = asked.body
    let version = (await articleVersion(made.id)) ?? 0
    async function articleVersion(articleId: string) {
      return (await database().prisma.article.findUnique({ where: { id: articleId } }))?.version
    }
    const approve = async () => {
      const { contentHash } = (await read()).body
      const answer = await decideIt({ decision: 'approved', contentHash })
      expect(answer.body.state).toBe('approved')
    }
    const patchArticle = async (body: unknown) => {
      version = (await articleVersion(made.id)) ?? 0
      const headers = { 'if-match': `"${version}"` }
      const answer = await callApi(article, 'PATCH', Eva, { params: { id: made.id }, body, headers })
      expect(answer.status).toBe(200)
    }
    const patchClaim = async (claimId: string, body: unknown) => {
      const row = await database().prisma.claim.findUniqueOrThrow({ where: { id: claimId } })
      const headers = { 'if-match': `"${row.version}"` }
      const answer = await callApi(claim, 'PATCH', Eva, { params: { id: claimId }, body, headers })
      expect(answer.status).toBe(200)
    }
    const rule = (number: number, summary: string) =>
      database().prisma.ruling.create({
        data: {
          ...{ id: `ruling-${number}-${agreed.id}`, claimId: agreed.id, number, scaleVersion: 1 },
          ...{ rating: 'mostly-true', summary, explanation: 'Because.', citationIds: [], dissentIds: [] },
          ...{ ruledById: Eva.id, ruledAt: new Date(), approvedById: Eva.id, approvedAt: new Date() },
        },
      })

    await approve()
    // What only the desk sees.
    await patchArticle({ check: { priority: 3, dueAt: '2027-01-01T00:00:00.000Z' } })
    await patchClaim(agreed.id, { priority: 2, assignees: [Ana.id] })
    await patchClaim(hidden.id, { statement: 'Nobody was hurt by the flood.' })
    expect(await stateOf(Eva, made.id, id)).toBe('approved')

    const changes = [
      () => patchArticle({ title: 'The flood of May' }),
      () => patchArticle({ check: { headline: 'It rose' } }),
      () => rule(1, 'First ruling.'),
      () => rule(2, 'Another ruling.'),
      () => patchClaim(agreed.id, { statement: 'The river rose by 2 m.' }),
    ]
    for (const change of changes) {
      await approve()
      await change()
      expect(await stateOf(Eva, made.id, id)).toBe('voided')
      expect((await read()).body.state).toBe('voided')
    }
    // The same content again is what was approved.
    await approve()
    await patchArticle({ title: 'Another' })
    await patchArticle({ title: 'The flood of May' })
    expect(await stateOf(Eva, made.id, id)).toBe('approved')
  })

  test('a decision about content that was changed meanwhile is refused, and its page says so', async () => {
    const desk = await checked()
    const { token, read, decideIt } = await withLink(desk, desk.made.id)
    const { contentHash } = (await read()).body
    await database().prisma.article.update({ where: { id: desk.made.id }, data: { title: 'Else' } })
    const stale = await decideIt({ decision: 'approved', contentHash })
    const now = (await read()).body.contentHash
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', current: { contentHash: now } } })
    expect((await decideIt({ decision: 'approved', contentHash: 'nonsense' })).status).toBe(422)
    const page = await pageOf(linkContent, { token }, `?hash=${contentHash}`)
    expect(page.status).toBe(409)
    expect(page.html).toContain('Load this page again')
    expect(page.html).not.toContain('It rose as told.')
  })
})
