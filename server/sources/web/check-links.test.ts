import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SourceView } from '@/domain/sources/source'
import { localSite } from '@/server/fetch/testing/local-site'
import { api } from '@/server/http/api'
import { feedNotifications } from '@/server/notifications/feed'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, putDraft, someVerdict } from '@/server/testing/journey'
import { changeSource } from '../change'
import { createSource, getSource, listSources } from '../library'
import { checkLinks } from './check-links'

const sources = api({ GET: listSources, POST: createSource })
const source = api({ GET: getSource, PATCH: changeSource })
const weekMs = 7 * 86_400_000

const text = (day: string) =>
  `<html><body><article><p>${`The council closed the bridge on ${day} because of cracks. `.repeat(20)}</p></article></body></html>`

afterEach(() => vi.restoreAllMocks())

describe.each(databaseKinds)('the look at links on %s', (kind) => {
  const database = useDatabase(kind)
  let now = new Date()
  const aWeekLater = async () => {
    now = new Date(now.getTime() + weekMs + 1000)
    await checkLinks(database(), now)
  }
  const view = async (who: Person, id: string) =>
    (await callApi<SourceView>(source, 'GET', who, { params: { id } })).body

  test('finds what changed and what died, tells of it once, and shows it in the library', async () => {
    await database().prisma.source.deleteMany()
    now = new Date()
    const there = await localSite({ '/report': { body: text('Monday') } })
    const { Ana, Ben } = await makeDesk({ Ana: 'reviewer', Ben: 'viewer' })
    const made = await callApi<SourceView>(sources, 'POST', Ana, { body: { url: there.at('/report') } })
    const { id } = made.body
    await checkLinks(database(), now)
    expect(await view(Ben, id)).toMatchObject({ linkState: 'ok', linkCheckedAt: now.toISOString() })
    await checkLinks(database(), now)
    expect(there.asked).toHaveLength(1)

    there.pages['/report'] = { body: text('“Monday”').replace('cracks', 'cracks ') }
    await aWeekLater()
    expect((await view(Ben, id)).linkState).toBe('ok')
    there.pages['/report'] = { body: text('Tuesday') }
    await aWeekLater()
    await aWeekLater()
    const changed = await view(Ben, id)
    expect(changed.linkState).toBe('changed')
    there.pages['/report'] = { body: 'Gone', status: 410 }
    await aWeekLater()
    const dead = await view(Ben, id)
    expect(dead).toMatchObject({ linkState: 'dead', version: changed.version + 1 })
    const list = (link: string) =>
      callApi<{ items: SourceView[] }>(sources, 'GET', Ben, { query: `?link=${link}` })
    expect((await list('dead')).body.items.map((item) => item.id)).toEqual([id])
    expect((await list('changed')).body.items).toEqual([])

    const events = await database().prisma.event.findMany({ where: { type: 'source.link-changed' } })
    const states = events
      .filter(({ canonical }) => canonical.includes(id))
      .map(({ canonical }) => JSON.parse(canonical).data.state)
    expect(states).toEqual(['changed', 'dead'])
    await feedNotifications(database(), () => now)
    const told = await database().prisma.notification.findMany({
      where: { reason: 'link-dead', userId: { in: [Ana.id, Ben.id] } },
    })
    expect(told.map(({ userId }) => userId)).toEqual([Ana.id])

    // Another address begins anew.
    there.pages['/moved'] = { body: text('Monday') }
    const moved = await callApi<SourceView>(source, 'PATCH', Ana, {
      params: { id },
      body: { url: there.at('/moved') },
      headers: { 'if-match': `"${dead.version}"` },
    })
    expect(moved.body).toMatchObject({ linkState: null, linkCheckedAt: null })
    await aWeekLater()
    expect((await view(Ben, id)).linkState).toBe('ok')
  })

  test('asks for nothing that one person holds or keeps confidential', async () => {
    await database().prisma.source.deleteMany({ where: { citations: { none: {} } } })
    const there = await localSite({ '/held': { body: text('Monday') }, '/kept': { body: text('Monday') } })
    const { Ana, Eva } = await makeDesk({ Ana: 'reviewer', Eva: 'editor' })
    const claim = await aClaim(Ana, await anArticle(Ana), 'The bridge was closed')
    const cited = { source: { url: there.at('/held') }, stance: 'supports' as const }
    await putDraft(Ana, claim.id, someVerdict('true', { citations: [cited] }))
    const kept = await callApi<SourceView>(sources, 'POST', Eva, { body: { url: there.at('/kept') } })
    await callApi(source, 'PATCH', Eva, {
      params: { id: kept.body.id },
      body: { confidential: true, publicDescription: 'A pilot', confidentialReason: 'Fear' },
      headers: { 'if-match': '"1"' },
    })
    await aWeekLater()
    expect(there.asked).toEqual([])
  })
})
