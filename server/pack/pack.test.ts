import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { withdrawClaim } from '@/server/claims/acts'
import { startClaimThread } from '@/server/threads/start'
import { changeSource } from '@/server/sources/change'
import { api } from '@/server/http/api'
import { sha256Hex } from '@/server/ids'
import { aCheckedArticle, published, storedEdition, unpublishAs } from '@/server/editions/testing/publishing'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { filesOf, linesOf, packOf, publishedTwice, verified } from './testing/packs'

describe.each(databaseKinds)('the assessor pack on %s', (kind) => {
  const database = useDatabase(kind)

  test('holds every part, in the order of the names, and its program finds all of it as it was', async () => {
    const { Eva, article, teamId } = await publishedTwice()
    const { bytes, headers } = await packOf('article', Eva, article.id)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${article.slug}-pack.zip"`)
    const files = await filesOf('article', Eva, article.id)
    const names = Object.keys(unzipSync(bytes))
    const at = `articles/${article.slug}/`
    expect(names).toEqual([
      'README.md',
      'agreement.json',
      ...['claims.csv', 'edition-1.html', 'edition-1.json', 'edition-2.html', 'edition-2.json'].map(
        (name) => at + name,
      ),
      'balance.csv',
      'chain.json',
      'corrections-policy.md',
      'corrections.csv',
      'editions.csv',
      'events.jsonl',
      'gate.md',
      'methodology.md',
      'overrides.csv',
      'scale.md',
      'sources.csv',
      'verify.mjs',
      'MANIFEST.sha256',
    ])
    const { row } = await storedEdition(article.id, 2)
    expect(files[`${at}edition-2.html`]).toBe(row.html)
    expect(files['methodology.md']).toContain('We read *everything*.')
    expect(files['gate.md']).toContain('`archived`')
    expect(linesOf(files['overrides.csv'])[1]).toContain(
      `"${article.slug}",1,"archived","The archive was down.","Eva",`,
    )
    expect(linesOf(files['corrections.csv'])[1]).toContain('"correction"')
    expect(files['corrections.csv']).toContain('Claim 1, rating: True → Mostly false')
    expect(linesOf(files['balance.csv']).at(-1)).toMatch(/^"outlet","The Daily Example",1,/)
    expect(JSON.parse(files['agreement.json'] ?? '')).toMatchObject({ claims: 1, percent: 100 })
    expect(linesOf(files['editions.csv'])).toHaveLength(3)
    expect(files['README.md']).toContain(`event ${JSON.parse(files['chain.json'] ?? '').seq} with the hash`)
    const events = await database().prisma.event.count({ where: { chainId: teamId } })
    expect(await verified(files)).toEqual({
      code: 0,
      said: `${names.length - 1} files and ${events} events are as they were.`,
    })
  })

  test('is the same bytes each time, and in another time zone', async () => {
    const { Eva, article, teamId } = await publishedTwice()
    for (const [of, id] of [['article', article.id] as const, ['team', teamId] as const]) {
      const first = await packOf(of, Eva, id)
      const zone = process.env.TZ
      process.env.TZ = 'America/Los_Angeles'
      const second = await packOf(of, Eva, id).finally(() => (process.env.TZ = zone))
      expect(sha256Hex(second.bytes)).toBe(sha256Hex(first.bytes))
    }
  })

  test('holds nothing unrevealed, withdrawn, internal or confidential, no reviewer, no mail address of a member', async () => {
    const { Ana, Ben, Eva, article, ruled, open, teamId } = await aCheckedArticle()
    const gone = await aClaim(Ana, article, 'A second flood', { statement: 'secretwithdrawn' })
    const withdrawn = await callApi(api({ POST: withdrawClaim }), 'POST', Eva, {
      params: { id: gone.id },
      body: { reason: 'secretreason' },
    })
    expect(withdrawn.status).toBe(200)
    await published(Eva, article.id)
    await callApi(api({ POST: startClaimThread }), 'POST', Eva, {
      params: { id: ruled.id },
      body: { body: 'secretthread' },
    })
    const made = await callApi<{ id: string }>(api({ POST: startClaimThread }), 'POST', Eva, {
      params: { id: open.id },
      body: { body: 'secretthread' },
    })
    expect(made.status).toBe(201)
    const { prisma } = database()
    const source = await prisma.source.findFirstOrThrow({ where: { teamId, heldBy: '' } })
    const before = await filesOf('article', Eva, article.id)
    expect(before['sources.csv']).toContain('https://gauges.example.org/may')
    const [secret, shown] = ['a'.repeat(64), 'b'.repeat(64)]
    for (const sha256 of [secret, shown])
      await prisma.sourceFile.create({
        data: {
          ...{ id: sha256.slice(0, 20), sourceId: source.id, sha256, private: sha256 === secret },
          ...{ mediaType: 'application/pdf', size: 1, createdById: Eva.id, createdAt: new Date() },
        },
      })
    const withFiles = await filesOf('article', Eva, article.id)
    expect(withFiles['sources.csv']).toContain(shown)
    for (const [of, id] of [['article', article.id] as const, ['team', teamId] as const]) {
      const all = Object.values(await filesOf(of, Eva, id)).join('\n')
      expect(all).not.toMatch(
        /secret(summary|reason|source|quote|thread|withdrawn)|secret\.example|Both gauges agree/,
      )
      expect(all).not.toContain(secret)
      for (const { name, id: person } of [Ana, Ben]) {
        const user = await prisma.user.findUniqueOrThrow({ where: { id: person } })
        expect(all).not.toContain(user.email)
        expect(all).not.toContain(`"${name}"`)
      }
      expect(all).not.toMatch(/\w@example/)
    }
    const confided = await callApi(api({ PATCH: changeSource }), 'PATCH', Eva, {
      params: { id: source.id },
      body: { confidential: true, publicDescription: 'An office', confidentialReason: 'Danger', readers: [] },
      headers: { 'if-match': '*' },
    })
    expect(confided.status).toBe(200)
    const after = await filesOf('article', Eva, article.id)
    expect(linesOf(after['sources.csv'])).toHaveLength(1)
    expect(Object.values(after).join('\n')).not.toContain(shown)
  })

  test('a check that was taken back leaves its events alone, and one never published too', async () => {
    const { Eva, article, teamId } = await publishedTwice()
    await unpublishAs(Eva, article.id)
    for (const [of, id] of [['article', article.id] as const, ['team', teamId] as const]) {
      const files = await filesOf(of, Eva, id)
      expect(Object.keys(files).filter((name) => name.startsWith('articles/'))).toEqual([])
      for (const table of ['editions', 'overrides', 'corrections', 'sources', 'balance'])
        expect([table, linesOf(files[`${table}.csv`]).length]).toEqual([table, 1])
      expect(await verified(files)).toMatchObject({ code: 0 })
    }
  })

  test('a redacted edition is named without its words', async () => {
    const { Eva, article } = await publishedTwice()
    const { row } = await storedEdition(article.id, 1)
    const redactedAt = new Date('2026-11-23T12:00:00Z')
    const data = { html: null, redactedAt, note: null }
    await database().prisma.$executeRaw`UPDATE "Edition" SET "data" = NULL WHERE "id" = ${row.id}`
    await database().prisma.edition.update({ where: { id: row.id }, data })
    const files = await filesOf('article', Eva, article.id)
    expect(Object.keys(files).filter((name) => name.includes('edition-1'))).toEqual([])
    expect(linesOf(files['editions.csv'])[1]).toMatch(/"2026-11-23T12:00:00.000Z"$/)
    expect(await verified(files)).toMatchObject({ code: 0 })
  })

  test('a team’s pack holds what was published in its period', async () => {
    const { Eva, Olu, article, teamId } = await publishedTwice()
    const other = await anArticle(Olu, { title: 'Another', teamId, quorum: 1 })
    const claim = await aClaim(Olu, other, 'The bridge was closed')
    await fileAs(Olu, claim.id, someVerdict('false'))
    await published(Olu, other.id, { override: { archived: 'Down.' } })
    await database().prisma.edition.updateMany({
      where: { articleId: other.id },
      data: { publishedAt: new Date('2026-01-15T12:00:00Z') },
    })
    const slugs = (files: Record<string, string>) => [
      ...new Set(Object.keys(files).flatMap((name) => /^articles\/([^/]+)\//.exec(name)?.[1] ?? [])),
    ]
    expect(slugs(await filesOf('team', Eva, teamId))).toEqual([article.slug, other.slug].sort())
    const january = await filesOf('team', Eva, teamId, '?from=2026-01-01&to=2026-01-31')
    expect(slugs(january)).toEqual([other.slug])
    expect(january['README.md']).toContain('from 2026-01-01 to 2026-01-31')
    expect(linesOf(january['overrides.csv'])).toHaveLength(2)
    expect(await verified(january)).toMatchObject({ code: 0 })
    expect(slugs(await filesOf('team', Eva, teamId, '?from=2030-01-01'))).toEqual([])
  })

  test('is for editors and owners of the team', async () => {
    const { Ana, Eva, Olu, article, teamId } = await aCheckedArticle()
    const stranger = (await aCheckedArticle()).Olu
    for (const [of, id] of [['article', article.id] as const, ['team', teamId] as const]) {
      const got: number[] = []
      for (const who of [Ana, Eva, Olu, stranger]) got.push((await packOf(of, who, id)).status)
      expect(got).toEqual([403, 200, 200, 404])
    }
  })
})
