import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SourceLookup } from '@/domain/sources/lookup'
import type { SourceView } from '@/domain/sources/source'
import { localSite } from '@/server/fetch/testing/local-site'
import { api } from '@/server/http/api'
import { sha256Hex } from '@/server/ids'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, putDraft, someVerdict } from '@/server/testing/journey'
import { createSource, getSource } from '../library'
import { archiveJob, archiveSource } from './archive'
import { lookUpSource } from './lookup'
import { snapshotSource } from './snapshot'
import * as waybackOf from './wayback'
import { waybackAt } from './wayback'

const lookup = api({ POST: lookUpSource })
const sources = api({ POST: createSource })
const source = api({ GET: getSource })
const snapshot = api({ POST: snapshotSource })
const archive = api({ POST: archiveSource })

const words = 'The council closed the bridge on Monday because of cracks that engineers had found. '.repeat(9)
const report = {
  body: `<!doctype html><html lang="en"><head><title>Bridge report</title><meta property="og:site_name" content="The Gazette"><meta name="author" content="Ada Byron"><meta property="article:published_time" content="2026-05-04T10:00:00Z"><link rel="canonical" href="/report"></head><body><article><h1>Bridge report</h1><p>${words}</p></article></body></html>`,
}

async function add(who: Person, fields: Record<string, unknown>): Promise<SourceView> {
  return (await callApi<SourceView>(sources, 'POST', who, { body: fields })).body
}

afterEach(() => vi.restoreAllMocks())

describe.each(databaseKinds)('a source of the web on %s', (kind) => {
  const database = useDatabase(kind)

  test('is looked up by its address: what it says of itself, and whether it is known; nothing is stored', async () => {
    const there = await localSite({
      '/r?utm_source=x': report,
      '/app': { body: '<html><head><title>An app</title></head><body><script>1</script></body></html>' },
      '/data.csv': { type: 'text/csv', body: 'a,b' },
    })
    const { Ana, Ben, Vic } = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Vic: 'viewer' })
    const ask = (who: Person, path: string) =>
      callApi<SourceLookup>(lookup, 'POST', who, { body: { url: there.at(path) } })
    const found = await ask(Ana, '/r?utm_source=x')
    expect(found.body).toEqual({
      ...{
        title: 'Bridge report',
        publisher: 'The Gazette',
        author: 'Ada Byron',
        type: 'web',
        language: 'en',
      },
      publishedAt: expect.stringMatching(/^2026-05-04/),
      canonicalUrl: there.at('/report'),
      archive: null,
      existing: null,
    })
    expect((await ask(Ana, '/app')).body).toMatchObject({ title: 'An app', type: 'web' })
    expect((await ask(Ana, '/data.csv')).body).toMatchObject({ title: null, type: 'dataset' })
    expect((await ask(Ana, '/none')).body).toMatchObject({ code: 'page-refused' })
    expect((await ask(Vic, '/app')).status).toBe(403)
    const claim = await aClaim(Ana, await anArticle(Ana), 'The bridge was closed')
    expect(await database().prisma.source.count({ where: { createdById: Ana.id } })).toBe(0)

    // What one of them cites blindly is known to them alone.
    const cited = { source: { url: there.at('/report'), title: 'Mine' }, stance: 'supports' as const }
    await putDraft(Ana, claim.id, someVerdict('true', { citations: [cited] }))
    expect((await ask(Ana, '/r?utm_source=x')).body.existing).toMatch(/^[0-9a-z]{20}$/)
    expect((await ask(Ben, '/r?utm_source=x')).body.existing).toBeNull()
    const open = await add(Ben, { url: there.at('/app') })
    expect((await ask(Ana, '/app')).body.existing).toBe(open.id)
  })

  test('is kept as a snapshot, byte for byte, once for the same bytes', async () => {
    const there = await localSite({ '/report': report })
    const { Ana, Ben } = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer' })
    const { id } = await add(Ana, { url: there.at('/report') })
    const keep = (who: Person) => callApi<SourceView>(snapshot, 'POST', who, { params: { id } })
    const kept = await keep(Ana)
    expect(kept.status).toBe(201)
    expect(kept.body.files).toMatchObject([
      {
        snapshotOf: there.at('/report'),
        sha256: sha256Hex(report.body),
        name: '127.0.0.1 report.html',
        private: true,
      },
    ])
    expect((await keep(Ben)).body.files).toHaveLength(1)
    there.pages['/report'] = { body: report.body.replace('Monday', 'Tuesday') }
    const again = await keep(Ben)
    expect(again.body.files).toHaveLength(2)
    expect(again.body).toMatchObject({ linkState: 'ok', linkCheckedAt: expect.any(String) })
    const bytes = await database().prisma.sourceFile.findUniqueOrThrow({
      where: { id: kept.body.files[0]?.id ?? '' },
    })
    expect(Buffer.from(bytes.bytes ?? []).toString()).toBe(report.body)
    const types = await database().prisma.event.findMany({
      where: { teamId: { not: '' }, type: 'source.file-added' },
    })
    expect(types.filter(({ canonical }) => canonical.includes(id))).toHaveLength(2)
    const noAddress = await add(Ana, { title: 'A book' })
    expect((await callApi(snapshot, 'POST', Ana, { params: { id: noAddress.id } })).body).toMatchObject({
      code: 'no-address',
    })
  })

  test('that somebody cites blindly keeps its snapshot to them until the reveal', async () => {
    const there = await localSite({ '/report': report })
    const { Ana, Ben } = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer' })
    const { id, version } = await add(Ben, { url: there.at('/report') })
    const claim = await aClaim(Ana, await anArticle(Ana), 'The bridge was closed')
    const citations = [{ sourceId: id, stance: 'supports' as const, quote: 'closed the bridge' }]
    await putDraft(Ana, claim.id, someVerdict('true', { citations }))
    const mine = await callApi<SourceView>(snapshot, 'POST', Ana, { params: { id } })
    expect(mine.body.files).toHaveLength(1)
    const bens = await callApi<SourceView>(source, 'GET', Ben, { params: { id } })
    expect(bens.body).toMatchObject({ files: [], version, linkState: null, linkCheckedAt: null })
    await callApi(api({ POST: (await import('@/server/verdicts/file')).fileVerdict }), 'POST', Ana, {
      params: { id: claim.id },
    })
    await fileAs(Ben, claim.id)
    expect((await callApi<SourceView>(source, 'GET', Ben, { params: { id } })).body.files).toHaveLength(1)
  })

  test('is looked up in the Internet Archive and saved there, with the keys of this installation', async () => {
    const there = await localSite({
      '/report': report,
      '/save': { type: 'application/json', body: '{"job_id":"spn2-1"}' },
      '/save/status/spn2-1': { type: 'application/json', body: '{"status":"pending"}' },
    })
    const found = '/available?url=' + encodeURIComponent(there.at('/report'))
    const closest = { available: true, status: '200', url: 'x', timestamp: '20260504101112' }
    there.pages[found] = { body: JSON.stringify({ archived_snapshots: { closest } }) }
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const { id } = await add(Ana, { url: there.at('/report') })
    const save = () => callApi<SourceView>(archive, 'POST', Ana, { params: { id } })
    expect((await save()).body).toMatchObject({ code: 'wrong-state' })
    const keys = { accessKey: 'a', secretKey: 'b' }
    const fake = waybackAt(keys, {
      available: there.at('/available'),
      save: there.at('/save'),
      copies: 'https://web.archive.org/web',
    })
    vi.spyOn(waybackOf, 'wayback').mockReturnValue(fake)
    const looked = await callApi<SourceLookup>(lookup, 'POST', Ana, { body: { url: there.at('/report') } })
    const copy = `https://web.archive.org/web/20260504101112/${there.at('/report')}`
    expect(looked.body.archive).toEqual({ url: copy, at: '2026-05-04T10:11:12.000Z' })

    expect((await save()).status).toBe(200)
    const job = await database().prisma.job.findFirstOrThrow({ where: { key: `source.archive ${id}` } })
    await expect(archiveJob.run(database(), job.payload, { attempts: 1 })).rejects.toThrow('still at work')
    const done = { status: 'success', timestamp: '20260504101112', original_url: there.at('/report') }
    there.pages['/save/status/spn2-1'] = { body: JSON.stringify(done) }
    await archiveJob.run(database(), job.payload, { attempts: 2 })
    const now = await callApi<SourceView>(source, 'GET', Ana, { params: { id } })
    expect(now.body).toMatchObject({ archiveUrl: copy, version: 2 })
  })
})
