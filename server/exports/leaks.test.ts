import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ruleOtherwise, published } from '@/server/editions/testing/publishing'
import { api } from '@/server/http/api'
import { operations } from '@/server/openapi/operations'
import { answerOembed } from '@/server/publishing/oembed'
import { readAs, readerPageNames } from '@/server/publishing/testing/read-as-reader'
import { askToRedact, decideRedaction, made } from '@/server/testing/redact'
import { callOperation } from '@/server/testing/access/world'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import type { Person } from '@/server/testing/desk'
import { aClaim, fileAs, someVerdict } from '@/server/testing/journey'
import { tablesThatHold } from '@/server/testing/planted-words'
import { getArticlePack, getTeamPack } from '@/server/pack/pack'
import { everyId, planted, plantedCheck } from './testing/planted-check'

process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters or more'

type Found = Map<string, string>

/** The words of a body, of every file in it where it is an archive, by name. */
function keep(found: Found, name: string, bytes: Uint8Array) {
  const text = (part: Uint8Array) => new TextDecoder().decode(part)
  if (text(bytes.subarray(0, 2)) !== 'PK') return found.set(name, text(bytes))
  for (const [file, part] of Object.entries(unzipSync(bytes))) found.set(`${name} ${file}`, text(part))
  return found
}

const formats = operations.filter(
  ({ method, path }) =>
    method === 'GET' && path.startsWith('/articles/{id}/exports/') && !path.endsWith('/problems'),
)
const choices = [
  '',
  'claims=all',
  'claims=all&mode=excerpts',
  'edition=1',
  'edition=2',
  'edition=2&mode=excerpts',
]
const own: Record<string, string[]> = {
  '/articles/{id}/exports/html': ['', 'script=1'],
  '/articles/{id}/exports/csv': ['of=claims', 'of=sources'],
  '/articles/{id}/exports/claimreview': ['local=1'],
}

/** Every file that somebody of the team can take along, by format and query. */
async function everyFormat(who: Person, id: string, editions = choices): Promise<Found> {
  const found: Found = new Map()
  for (const operation of formats)
    for (const choice of editions)
      for (const option of own[operation.path] ?? ['']) {
        const query = [choice, option].filter(Boolean).join('&')
        const name = `${operation.path}?${query}`
        const request = new Request(`http://localhost:3000/x?${query}`, {
          headers: { authorization: `Bearer ${who.token}` },
        })
        const { GET } = api({ GET: operation })
        const response = await GET(request, { params: Promise.resolve({ id }) })
        expect(response.status, name).toBe(200)
        const headers = JSON.stringify([...response.headers])
        keep(found, name, new Uint8Array(await response.arrayBuffer())).set(`${name} headers`, headers)
      }
  return found
}

/** Every page of readers, with what it says in its headers. */
async function everyPage(slug: string, numbers = ['1', '2']): Promise<Found> {
  const found: Found = new Map()
  const claims = ['1', '2', '3', '4', '5', '6']
  const tries: Record<string, string>[] = [
    { slug },
    ...numbers.map((number) => ({ slug, number })),
    ...claims.map((claim) => ({ slug, claim })),
  ]
  for (const page of readerPageNames)
    for (const params of tries)
      for (const query of page === 'challenge' ? ['', '?claim=1', '?claim=2', '?sent=1', '?error=x'] : ['']) {
        const { headers, bytes } = await readAs(page, params, { query })
        const name = `${page} ${JSON.stringify(params)}${query}`
        keep(found, name, bytes).set(`${name} headers`, JSON.stringify([...headers]))
      }
  for (const path of [slug, ...claims.map((claim) => `${slug}/claims/${claim}`)]) {
    const url = encodeURIComponent(`http://localhost:3000/read/${path}`)
    const answer = await answerOembed(new Request(`http://localhost:3000/api/oembed?url=${url}`))
    found.set(`oembed ${path}`, await answer.text())
  }
  return found
}

async function everyPack(who: Person, article: string, team: string): Promise<Found> {
  const found: Found = new Map()
  for (const [operation, id] of [
    [getArticlePack, article],
    [getTeamPack, team],
  ] as const) {
    const request = new Request('http://localhost:3000/x', {
      headers: { authorization: `Bearer ${who.token}` },
    })
    const answer = await api({ GET: operation }).GET(request, { params: Promise.resolve({ id }) })
    expect(answer.status).toBe(200)
    keep(found, operation.path, new Uint8Array(await answer.arrayBuffer()))
  }
  return found
}

/** Where any of the words stands. */
function places(found: Found, words: string[]): string[] {
  return [...found].flatMap(([name, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${name}: ${around(text, word)}`),
  )
}
function around(text: string, word: string): string {
  const at = text.indexOf(word)
  return text.slice(Math.max(0, at - 60), at + word.length + 30)
}

describe.each(databaseKinds)('what is not for readers on %s', (kind) => {
  const database = useDatabase(kind)

  test('stands in no format, page, feed, embed or pack', async () => {
    const { article, teamId, Evangelina, Vicentia, ...rest } = await plantedCheck()
    expect((await tablesThatHold(database().prisma, planted)).length).toBeGreaterThan(10)
    const people = [rest.Annabeth, rest.Benvolio, rest.Olumide, Vicentia, Evangelina]
    const names = people.map(({ name }) => name)
    const ids = await everyId()
    expect(ids.length).toBeGreaterThan(40)
    const secret = [planted, '@example.org', 'mostly-false', 'Mostly false', ...names]

    const files = await everyFormat(Vicentia, article.id)
    expect(files.size).toBeGreaterThan(100)
    // A scale is shown whole where something was rated by it.
    const scale = ['mostly-false', 'Mostly false']
    const listsScale = /exports\/(json|dataset|html|html\/preview)\?/
    const whole = new Map([...files].filter(([name]) => listsScale.test(name)))
    const noScale = new Map([...files].filter(([name]) => !listsScale.test(name)))
    expect(places(noScale, [...secret, ...ids])).toEqual([])
    expect(places(whole, [...secret.filter((word) => !scale.includes(word)), ...ids])).toEqual([])

    const pages = await everyPage(article.slug)
    expect(places(pages, [...secret.filter((word) => !scale.includes(word)), ...ids])).toEqual([])
    const shown = [...pages].filter(([, text]) => text.includes('It did rise.'))
    expect(shown.length).toBeGreaterThan(3)
    for (const [name, text] of pages) expect(text, name).not.toContain('About the second claim.')

    const pack = await everyPack(Evangelina, article.id, teamId)
    const overrides = [...pack].filter(([name]) => name.endsWith('overrides.csv'))
    expect(places(new Map(overrides), [`${planted}override`]).length).toBe(2)
    const inside = new Map([...pack].filter(([name]) => !name.endsWith('overrides.csv')))
    // Assessors learn who published, and nobody else's name.
    const colleagues = names.filter((name) => name !== Evangelina.name)
    expect(places(inside, [planted, '@example.org', ...colleagues])).toEqual([])
    const unsigned = new Map([...inside].filter(([name]) => !name.endsWith('editions.csv')))
    expect(places(unsigned, [Evangelina.name])).toEqual([])
    // Events are what was hashed, ids and all; that they are of one chain is checked by its name, which is the team's.
    const withoutEvents = new Map([...inside].filter(([name]) => !name.endsWith('events.jsonl')))
    const others = ids.filter((id) => id !== teamId)
    expect(places(withoutEvents, others)).toEqual([])
    const unchained = [...withoutEvents].filter(([name]) => !/(README\.md|chain\.json)$/.test(name))
    expect(places(new Map(unchained), ids)).toEqual([])
  }, 240_000)

  test('what was redacted, and what changed after publishing, is on no page', async () => {
    const { article, teamId, Evangelina: Eva, Olumide: Olu, Vicentia, claims } = await plantedCheck()
    await published(Eva, article.id, {
      override: { 'no-open-thread': 'Answered.', 'right-of-reply': 'Late.' },
      correction: { kind: 'update', summary: 'Zvfkname was named.', reason: 'Told.', claims: [1] },
    })
    expect((await readAs('log', { slug: article.slug })).text).toContain('Zvfkname')
    const asked = await made(askToRedact(Eva, 'correction', `${article.id}.2`))
    await made(decideRedaction(Olu, asked.id))
    const gone = ['Zvfkname']
    expect(places(await everyPage(article.slug, ['1', '2', '3']), gone)).toEqual([])
    expect(places(await everyFormat(Vicentia, article.id), gone)).toEqual([])
    expect(places(await everyPack(Eva, article.id, teamId), gone)).toEqual([])

    await published(Eva, article.id, {
      override: { 'no-open-thread': 'Answered.', 'right-of-reply': 'Late.' },
    })
    const numbers = ['1', '2', '3', '4']
    const before = await everyPage(article.slug, numbers)
    await ruleOtherwise(Eva, claims.ruled.id, { summary: 'laterwords', explanation: 'laterwords' })
    const { version } = await database().prisma.article.findUniqueOrThrow({ where: { id: article.id } })
    const changed = await callOperation('PATCH /articles/{id}', Eva, {
      params: { id: article.id },
      headers: { 'if-match': `"${version}"` },
      body: { title: 'laterwords', check: { headline: 'laterwords', conclusion: 'laterwords' } },
    })
    expect(changed.status).toBe(200)
    const late = await aClaim(Eva, article, 'the office reported', { statement: 'laterwords' })
    await fileAs(Eva, late.id, someVerdict('true', { summary: 'laterwords' }))
    const after = await everyPage(article.slug, numbers)
    expect(places(after, ['laterwords'])).toEqual([])
    expect([...after]).toEqual([...before])
    expect(places(await everyFormat(Vicentia, article.id, ['edition=2']), ['laterwords'])).toEqual([])
    expect(places(await everyFormat(Vicentia, article.id, ['']), ['laterwords']).length).toBeGreaterThan(5)
  }, 240_000)

  test('an edition under the right of quotation has no sentence beyond its excerpts', async () => {
    const { Evangelina: Eva, article } = await plantedCheck({ rights: 'quotation' })
    const excerpts = ['two metres', 'closed for three days']
    const beyond = [
      'nobody was hurt',
      'The mayor said',
      'A second flood',
      'not expected',
      'the office reported',
    ]
    for (const found of [
      await everyPage(article.slug),
      await everyFormat(Eva, article.id, ['edition=1', 'edition=2', 'edition=2&mode=excerpts']),
    ]) {
      for (const words of excerpts) expect(places(found, [words]).length).toBeGreaterThan(3)
      expect(places(found, beyond)).toEqual([])
    }
  }, 240_000)
})
