import { describe, expect, test } from 'vitest'
import type { SourceView } from '@/domain/sources/source'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { crawl } from '@/server/testing/crawl'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, putDraft, someVerdict } from '@/server/testing/journey'
import { listVerdicts, type VisibleVerdictList } from '@/server/verdicts/visible'
import { addSourceFile, getSourceFile } from './files'
import { changeSource } from './change'
import { getSource, listSources } from './library'

const source = api({ GET: getSource, PATCH: changeSource })
const sources = api({ GET: listSources })
const files = api({ POST: addSourceFile, GET: getSourceFile })
const verdicts = api({ GET: listVerdicts })

const address = 'https://pilot-zvfk.example.org/log'
const secrets = ['zvfk', 'qualwort', 'dateiwort', 'grundwort', 'notizwort']
const citing = (fields: Record<string, unknown> = {}) =>
  someVerdict('true', {
    summary: 'It did.',
    reasoning: 'As told [@1].',
    citations: [
      {
        source: { url: address, title: 'Captain zvfk', publisher: 'zvfk air', author: 'zvfk' },
        stance: 'supports',
        quote: 'qualwort',
        translation: 'qualwort',
        locator: 'qualwort',
        note: 'notizwort',
        ...fields,
      },
    ],
  })
const confide = { confidential: true, publicDescription: 'A pilot', confidentialReason: 'grundwort' }

function patch(who: Person, id: string, body: unknown, version: number) {
  return callApi<SourceView>(source, 'PATCH', who, {
    params: { id },
    body,
    headers: { 'if-match': `"${version}"` },
  })
}

async function attach(who: Person, id: string) {
  const raw = new FormData()
  raw.set('file', new File(['dateiwort'], 'dateiwort.txt'))
  return callApi<SourceView>(files, 'POST', who, { params: { id }, raw })
}

function holds(text: string) {
  return secrets.filter((word) => text.toLowerCase().includes(word))
}

const roles = { Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Olu: 'owner', Vic: 'viewer' } as const

describe.each(databaseKinds)('confidential sources on %s', (kind) => {
  useDatabase(kind)

  test('name, quote and file are in no byte for whoever is not named, owners too, also after the reveal', async () => {
    const desk = await makeDesk(roles)
    const article = await anArticle(desk.Eva)
    const claim = await aClaim(desk.Eva, article, 'rose by two metres')
    const filed = await fileAs(desk.Ana, claim.id, citing())
    const id = filed.citations[0]?.source.id ?? ''
    const attached = await attach(desk.Ana, id)
    const fileId = attached.body.files[0]?.id ?? ''
    const made = await patch(desk.Ana, id, { ...confide, readers: [desk.Ben.id] }, attached.body.version)
    expect(made.body).toMatchObject({ confidential: true, withheld: false, canonicalUrl: address })
    expect(made.body.readers).toEqual([desk.Ana.id, desk.Ben.id].sort())
    await fileAs(desk.Ben, claim.id)

    const ids = { articles: article.id, claims: claim.id, sources: id, teams: desk.teamId, fileId }
    const nobodies: [Person, string][] = [
      [desk.Olu, ''],
      [desk.Vic, '?claims=all'],
    ]
    for (const [who, query] of nobodies)
      for (const [path, text] of await crawl(who, ids, query))
        expect([who.name, path, holds(text)]).toEqual([who.name, path, []])
    const named = [...(await crawl(desk.Ben, ids)).values()].join()
    expect(holds(named)).toEqual(secrets)
    const shown = await callApi<SourceView>(source, 'GET', desk.Olu, { params: { id } })
    expect(shown.body).toMatchObject({
      ...{ id, title: 'A pilot', confidential: true, withheld: true, url: null, files: [], readers: [] },
    })
    for (const q of ['zvfk', 'captain', 'example.org']) {
      const found = await callApi<{ items: SourceView[] }>(sources, 'GET', desk.Olu, { query: `?q=${q}` })
      expect(found.body.items.filter((item) => item.id === id)).toEqual([])
    }
    const byDescription = await callApi<{ items: SourceView[] }>(sources, 'GET', desk.Olu, {
      query: '?q=pilot',
    })
    expect(byDescription.body.items.map((item) => item.id)).toEqual([id])
    expect((await attach(desk.Olu, id)).status).toBe(404)
    expect((await patch(desk.Olu, id, { confidential: false }, made.body.version)).status).toBe(404)

    const list = await callApi<VisibleVerdictList>(verdicts, 'GET', desk.Ben, { params: { id: claim.id } })
    expect(JSON.stringify(list.body)).toContain('qualwort')
    const read = await callApi<SourceView>(source, 'GET', desk.Ben, { params: { id } })
    expect(read.body).toMatchObject({ title: 'Captain zvfk', publicDescription: 'A pilot' })
    expect(read.body.files).toHaveLength(1)
  })

  test('whoever is not named and cites the same address gets a copy of their own, which never becomes the other', async () => {
    const desk = await makeDesk(roles, { quorum: 2 })
    const article = await anArticle(desk.Eva)
    const claim = await aClaim(desk.Eva, article, 'rose by two metres')
    const filed = await fileAs(desk.Ana, claim.id, citing())
    const secret = filed.citations[0]?.source
    const made = await patch(desk.Ana, secret?.id ?? '', confide, secret?.version ?? 0)
    expect(made.status).toBe(200)
    const plain = { source: { url: address, title: 'Found by Ben' }, quote: 'in the open', note: null }
    const open = { ...plain, translation: null, locator: null }
    const drafted = await putDraft(desk.Ben, claim.id, citing(open))
    expect(drafted.body.citations[0]?.source).toMatchObject({ title: 'Found by Ben', mine: true })
    await fileAs(desk.Eva, claim.id, citing(open))

    const list = await callApi<VisibleVerdictList>(verdicts, 'GET', desk.Vic, { params: { id: claim.id } })
    const [ana, eva] = list.body.items
    expect(ana?.citations[0]).toMatchObject({ source: { withheld: true, title: 'A pilot' }, quote: null })
    expect(eva?.citations[0]).toMatchObject({
      source: { withheld: false, url: address },
      quote: 'in the open',
    })
    expect(eva?.citations[0]?.source.id).not.toBe(ana?.citations[0]?.source.id)
  })

  test('a named person who saves the citation again cites the same confidential source, not an open copy', async () => {
    const desk = await makeDesk(roles)
    const article = await anArticle(desk.Eva)
    const claim = await aClaim(desk.Eva, article, 'rose by two metres')
    const drafted = await putDraft(desk.Ana, claim.id, citing())
    const held = drafted.body.citations[0]?.source
    expect((await patch(desk.Ana, held?.id ?? '', confide, held?.version ?? 0)).status).toBe(200)
    const again = await putDraft(desk.Ana, claim.id, citing({ note: 'another' }), {
      'if-match': `"${drafted.body.version}"`,
    })
    expect(again.body.citations[0]?.source).toMatchObject({ id: held?.id, confidential: true })
  })

  test('an author who is not named keeps the words that they wrote, and loses none by saving', async () => {
    const desk = await makeDesk(roles)
    const article = await anArticle(desk.Eva)
    const claim = await aClaim(desk.Eva, article, 'rose by two metres')
    const first = await fileAs(desk.Ana, claim.id, citing())
    await fileAs(desk.Ben, claim.id, citing({ note: 'mine' }))
    const id = first.citations[0]?.source.id ?? ''
    const now = await callApi<SourceView>(source, 'GET', desk.Eva, { params: { id } })
    expect((await patch(desk.Eva, id, confide, now.body.version)).status).toBe(200)
    const list = await callApi<VisibleVerdictList>(verdicts, 'GET', desk.Ben, { params: { id: claim.id } })
    const byAuthor = (name: string): VerdictView | undefined =>
      list.body.items.find((verdict) => verdict.author.name === name)
    expect(byAuthor('Ana')?.citations[0]).toMatchObject({
      source: { withheld: true },
      quote: null,
      note: null,
    })
    expect(byAuthor('Ben')?.citations[0]).toMatchObject({ source: { withheld: true }, note: 'mine' })
    expect(JSON.stringify(list.body)).not.toContain('zvfk')
  })

  test('a reviewer confides only what they added; opening it again asks for a free address', async () => {
    const desk = await makeDesk(roles, { quorum: 1 })
    const article = await anArticle(desk.Eva)
    const claim = await aClaim(desk.Eva, article, 'rose by two metres', {})
    const filed = await fileAs(desk.Ana, claim.id, citing())
    await fileAs(desk.Ben, claim.id)
    const id = filed.citations[0]?.source.id ?? ''
    const now = await callApi<SourceView>(source, 'GET', desk.Ben, { params: { id } })
    expect((await patch(desk.Ben, id, confide, now.body.version)).status).toBe(403)
    const incomplete = await patch(desk.Ana, id, { confidential: true }, now.body.version)
    expect(incomplete.status).toBe(422)
    const made = await patch(desk.Ana, id, confide, now.body.version)
    const opened = await patch(desk.Ana, id, { confidential: false }, made.body.version)
    expect(opened.body).toMatchObject({ confidential: false, publicDescription: null, canonicalUrl: address })
  })
})
