import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleView, PreviewView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import { edition as editionSchema } from '@/domain/exports/edition'
import { editionJson } from '@/domain/exports/edition-json'
import { anyEdition } from '@/domain/exports/testing/any-edition'
import { getArticleAgreement } from '@/server/agreement/read'
import { importArticle, previewArticle } from '@/server/articles/import'
import { listClaims } from '@/server/claims/read'
import { listArticleHistory } from '@/server/history/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { reopenAs } from '@/server/rulings/testing/ruling-calls'
import { listSources } from '@/server/sources/library'
import { getScale } from '@/server/team/scale'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import type { Person } from '@/server/testing/desk'
import { aClaim, fileAs } from '@/server/testing/journey'
import { listVerdicts, type VisibleVerdictList } from '@/server/verdicts/visible'
import { aCheck, aDesk, exported, withOwnScale } from './testing/a-check'

const articles = api({ POST: importArticle })
const preview = api({ POST: previewArticle })
const scale = api({ GET: getScale })

const bring = (who: Person, body: Record<string, unknown>) =>
  callApi<ArticleView & { detail: string; code: string }>(articles, 'POST', who, { body })
const claimsOf = async (who: Person, id: string) =>
  (await callApi<{ items: ClaimView[] }>(api({ GET: listClaims }), 'GET', who, { params: { id } })).body.items

function asForm(name: string, type: string, text: string) {
  const raw = new FormData()
  raw.set('file', new File([text], name, { type }))
  return raw
}

describe.each(databaseKinds)('a restored check on %s', (kind) => {
  const database = useDatabase(kind)

  test('has the bytes of the file when it is exported again, in the same team, in another and in a third', async () => {
    const first = await aDesk()
    await withOwnScale(first, 'Right')
    const id = await aCheck(first)
    const second = await aDesk()
    await withOwnScale(second, 'Correct')
    const third = await aDesk()
    await database().prisma.team.update({ where: { id: third.teamId }, data: { name: 'Another desk' } })
    for (const query of ['', '?claims=all'])
      for (const format of ['json', 'html'] as const) {
        let bytes = await exported(first.Eva, id, format, query)
        expect(bytes).toContain('Right')
        for (const people of [first, second, third]) {
          const made = await bring(people.Ana, format === 'html' ? { html: bytes } : { text: bytes })
          expect([made.status, made.body.detail]).toEqual([201, undefined])
          const again = await exported(people.Eva, made.body.id, format, query)
          expect(again).toBe(bytes)
          bytes = again
        }
      }
  })

  test('is the importing desk’s as soon as somebody there changes anything of it', async () => {
    const first = await aDesk()
    const file = await exported(first.Eva, await aCheck(first), 'json', '?claims=all')
    const other = await aDesk()
    await database().prisma.team.update({ where: { id: other.teamId }, data: { name: 'Another desk' } })
    const { body } = await bring(other.Ana, { text: file })
    const nameNow = async () =>
      (JSON.parse(await exported(other.Eva, body.id, 'json', '?claims=all')) as { team: { name: string } })
        .team.name
    expect(await nameNow()).toBe('Desk')
    await aClaim(other.Ana, { id: body.id }, body.text.slice(0, 12))
    expect(await nameNow()).toBe('Another desk')
  })

  test('shows claims, rulings and sources as the records of the desk that made them', async () => {
    const first = await aDesk()
    const id = await aCheck(first)
    const file = await exported(first.Eva, id, 'json', '?claims=all')
    const other = await aDesk()
    const raw = asForm('check.json', 'application/json', file)
    const { status, body } = await callApi<ArticleView>(articles, 'POST', other.Ana, { raw })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...{
        title: 'The flood',
        byline: 'A. Writer',
        publisher: 'Daily',
        publishedAt: '2026-05-04',
        rights: 'licensed',
      },
      counts: { claims: 4, open: 1, agreed: 1, ruled: 2 },
      importedBy: { name: 'Ana' },
    })
    const claims = await claimsOf(other.Ben, body.id)
    expect(claims.map(({ number, state }) => [number, state])).toEqual([
      [1, 'agreed'],
      [3, 'ruled'],
      [5, 'ruled'],
      [4, 'open'],
    ])
    expect(claims.map(({ spans }) => spans.map(({ start, outcome }) => [start !== null, outcome]))).toEqual([
      [[true, 'exact']],
      [[true, 'exact']],
      [[true, 'exact']],
      [[false, 'orphaned']],
    ])
    expect(claims[1]).toMatchObject({
      markedBy: { name: 'Desk' },
      ruling: {
        rating: { label: 'Mostly true' },
        saidRating: { label: 'Said, but quoted selectively' },
        approved: true,
      },
      revealed: true,
      myVerdict: null,
    })
    const verdicts = await callApi<VisibleVerdictList>(api({ GET: listVerdicts }), 'GET', other.Ben, {
      params: { id: claims[1]?.id ?? '' },
    })
    expect(verdicts.body.items.map(({ author, blind }) => [author.name, blind])).toEqual([['Desk', false]])
    expect(
      verdicts.body.items[0]?.citations.map(({ source }) => [source.title, source.withheld]),
    ).toContainEqual(['Somebody at the office', true])
    const library = await callApi<{ items: { title: string }[] }>(api({ GET: listSources }), 'GET', other.Ben)
    expect(library.body.items.map(({ title }) => title)).toEqual(['Gauges'])
    const agreement = await callApi(api({ GET: getArticleAgreement }), 'GET', other.Ben, {
      params: { id: body.id },
    })
    expect(agreement.body).toMatchObject({ claims: 0, raters: 0, percent: null })
    const events = await callApi<{ items: { type: string; sentence: string }[] }>(
      api({ GET: listArticleHistory }),
      'GET',
      other.Ben,
      { params: { id: body.id } },
    )
    expect(events.body.items.map(({ sentence }) => sentence)).toEqual([
      'Ana imported the article with 4 claims from an exported file.',
    ])
    expect((await verifyHistory(database().prisma, other.teamId)).map(({ broken }) => broken)).toEqual([null])
  })

  test('is a check like any other afterwards: marked, rated, reopened, exported with the scales of both desks', async () => {
    const first = await aDesk()
    await withOwnScale(first, 'Right')
    const file = await exported(first.Eva, await aCheck(first), 'json', '?claims=all')
    const other = await aDesk()
    await withOwnScale(other, 'Correct')
    const { body: article } = await bring(other.Ana, { text: file })
    const next = await aClaim(other.Ana, article, 'The office', {}).catch(() =>
      aClaim(other.Ana, article, 'the office'),
    )
    expect(next.number).toBe(6)
    for (const who of [other.Ana, other.Ben]) await fileAs(who, next.id)
    const read = editionSchema.parse(JSON.parse(await exported(other.Eva, article.id, 'json')))
    const labels = read.scales.map(({ version, ratings }) => [version, ratings[0]?.label])
    expect(labels).toEqual([
      [2, 'Correct'],
      [3, 'Right'],
    ])
    expect(read.claims.map(({ number, scaleVersion }) => [number, scaleVersion])).toEqual([
      [1, 3],
      [3, 3],
      [5, 3],
      [6, 2],
    ])
    const again = await bring(first.Ana, { text: editionJson(read) })
    expect(await exported(first.Ana, again.body.id, 'json')).toBe(editionJson(read))
    const { body: shown } = await callApi(scale, 'GET', other.Ana, { params: { id: other.teamId } })
    expect(shown).toMatchObject({ version: 2, retired: [] })
    const ruled = (await claimsOf(other.Eva, article.id)).find(({ number }) => number === 3)
    const reopened = await reopenAs(other.Eva, ruled?.id ?? '')
    expect([reopened.status, reopened.body.state]).toEqual([200, 'open'])
  })

  test('is previewed with what comes along, and takes what the person says of the article', async () => {
    const first = await aDesk()
    const file = await exported(first.Eva, await aCheck(first), 'html')
    const raw = asForm('flood.html', 'text/html', file)
    const { body, status } = await callApi<PreviewView>(preview, 'POST', first.Ana, { raw })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      title: 'The flood',
      restores: { claims: 3 },
      duplicateOf: { title: 'The flood' },
    })
    expect(body.blocks.map(({ keep }) => keep)).toEqual([true, true, true])
    const made = await bring(first.Ana, { html: file, title: 'Another title', drop: [], keep: [] })
    expect(made.body).toMatchObject({ title: 'Another title', byline: 'A. Writer' })
    const dropped = await bring(first.Ana, { html: file, drop: [1] })
    expect([dropped.status, dropped.body.code]).toEqual([422, 'invalid'])
    const plain = await callApi<PreviewView>(preview, 'POST', first.Ana, {
      body: { text: 'Some words of a text.' },
    })
    expect(plain.body.restores).toBeNull()
    const whole = await bring(first.Ana, JSON.parse(await exported(first.Eva, made.body.id, 'json')))
    expect([whole.status, whole.body.counts.claims]).toEqual([201, 3])
  })

  test('keeps one person a name in a team, who is no member of it', async () => {
    const people = await aDesk()
    const file = await exported(people.Eva, await aCheck(people), 'json')
    for (let times = 0; times < 2; times++) await bring(people.Ana, { text: file })
    const { prisma } = database()
    const authors = await prisma.claim.findMany({
      where: { teamId: people.teamId, importedId: { not: null } },
      distinct: ['markedById'],
    })
    expect(authors).toHaveLength(1)
    const person = await prisma.user.findUniqueOrThrow({
      where: { id: authors[0]?.markedById ?? '' },
      include: { memberships: true },
    })
    expect(person).toMatchObject({ name: 'Desk', email: null, passwordHash: null, memberships: [] })
  })

  test('comes from any edition with the same bytes', async () => {
    const people = await aDesk()
    await fc.assert(
      fc.asyncProperty(anyEdition, async (value) => {
        const json = editionJson(value)
        const made = await bring(people.Ana, { text: json })
        expect([made.status, made.body.detail]).toEqual([201, undefined])
        const wanted = { ...value, revision: { ...value.revision, sha256: made.body.revision.sha256 } }
        expect(await exported(people.Eva, made.body.id, 'json', '?claims=all')).toBe(editionJson(wanted))
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  test('is not made of a damaged file, whatever way it is brought', async () => {
    const { Ana, Eva, ...people } = await aDesk()
    const file = await exported(Eva, await aCheck({ Ana, Eva, ...people }), 'html')
    const newer = file.replace('"schemaVersion":1', '"schemaVersion":2')
    const bodies: Record<string, unknown>[] = [
      { html: newer },
      { html: file.replace('"statement":', '"statement\\u0000":') },
      { html: file.slice(0, file.indexOf('plumbline-data') + 5_000) },
      { text: '{"schemaVersion": 1, "claims": [' },
      { text: '{"schemaVersion": 1}' },
      { schemaVersion: 1, team: { name: 'Desk' } },
    ]
    for (const body of bodies) {
      const { status, body: refused } = await bring(Ana, body)
      expect([status, ['broken-export', 'invalid-text'].includes(refused.code)]).toEqual([422, true])
      expect(refused.detail).toMatch(/\.$/)
    }
    const raw = asForm('flood.html', 'text/html', newer)
    expect((await callApi(preview, 'POST', Ana, { raw })).status).toBe(422)
  })
})
