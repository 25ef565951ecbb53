import { describe, expect, test } from 'vitest'
import type { CheckWorthyView } from '@/domain/check-worthiness/check-worthy'
import { listArticleHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle } from '@/server/testing/journey'
import { decideCheckWorthy } from './decide'
import { getCheckWorthy } from './read'

const checkWorthy = api({ GET: getCheckWorthy, POST: decideCheckWorthy })
const history = api({ GET: listArticleHistory })

describe.each(databaseKinds)('check-worthy sentences on %s', (kind) => {
  useDatabase(kind)

  const read = async (who: Person, id: string) =>
    (await callApi<CheckWorthyView>(checkWorthy, 'GET', who, { params: { id } })).body
  const decide = (who: Person | null, id: string, body: unknown) =>
    callApi<{ code?: string }>(checkWorthy, 'POST', who, { params: { id }, body })

  async function article() {
    const people = await makeDesk({ Ana: 'reviewer', Vic: 'viewer', Eva: 'editor' })
    return { ...people, ...(await anArticle(people.Eva)) }
  }

  test('are offered with their cues until a claim covers them', async () => {
    const { Ana, Vic, id, text } = await article()
    const before = await read(Vic, id)
    const [first] = before.items
    expect(first?.exact).toBe(text.slice(first?.start, first?.end))
    expect(before.items.map(({ exact }) => exact)).toContain('The river rose by two metres in May.')
    await aClaim(Ana, { id }, 'rose by two metres')
    const after = await read(Vic, id)
    expect(after.items.map(({ exact }) => exact)).not.toContain('The river rose by two metres in May.')
    expect(after.items.length).toBe(before.items.length - 1)
  })

  test('are offered no more once dismissed, which history tells', async () => {
    const { Ana, Vic, id } = await article()
    const [first] = (await read(Ana, id)).items
    const body = { start: first?.start, end: first?.end, revision: 1, decision: 'dismissed' }
    expect((await decide(Vic, id, body)).status).toBe(403)
    expect((await decide(Ana, id, body)).status).toBe(200)
    const after = await read(Ana, id)
    expect(after.items.map(({ exact }) => exact)).not.toContain(first?.exact)
    expect(after.dismissed.map(({ exact }) => exact)).toEqual([first?.exact])
    const told = await callApi<{ items: { sentence: string }[] }>(history, 'GET', Ana, { params: { id } })
    expect(told.body.items.at(-1)?.sentence).toBe('Ana dismissed a proposed sentence.')
  })

  test('may be taken after all, with the claim that was marked from them', async () => {
    const { Ana, id } = await article()
    const [first] = (await read(Ana, id)).items
    const place = { start: first?.start, end: first?.end }
    await decide(Ana, id, { ...place, decision: 'dismissed' })
    const claim = await aClaim(Ana, { id }, first?.exact ?? '')
    expect((await decide(Ana, id, { ...place, decision: 'accepted', claimId: claim.id })).status).toBe(200)
    expect((await read(Ana, id)).dismissed).toEqual([])
  })

  test('refuse what is no sentence of the present text', async () => {
    const { Ana, id } = await article()
    const bad = [
      [{ start: 5, end: 5, decision: 'dismissed' }, 422],
      [{ start: 0, end: 1_000_000, decision: 'dismissed' }, 422],
      [{ start: 0, end: 10, decision: 'maybe' }, 422],
      [{ start: 0, end: 10, revision: 7, decision: 'dismissed' }, 409],
      [{ start: 0, end: 10, decision: 'accepted', claimId: 'nothing' }, 404],
    ] as const
    for (const [body, status] of bad) expect((await decide(Ana, id, body)).status).toBe(status)
    expect((await decide(null, id, bad[0][0])).status).toBe(401)
  })
})
