import { describe, expect, test } from 'vitest'
import type { ImportedView } from '@/domain/annotations/imported'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import type { ThreadView } from '@/domain/threads/thread'
import { importArticle } from '@/server/articles/import'
import { listClaims } from '@/server/claims/read'
import { exportWebAnnotations } from '@/server/exports/formats/web-annotation'
import { listArticleHistory } from '@/server/history/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { aCheck, aDesk, exported } from '@/server/restore/testing/a-check'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import type { Person } from '@/server/testing/desk'
import { anArticle, someText } from '@/server/testing/journey'
import { listArticleThreads } from '@/server/threads/read'
import { importAnnotations } from './import'

const imports = api({ POST: importAnnotations })
const articles = api({ POST: importArticle })

/** Sends a file as the body of the request. */
function send(who: Person, id: string, file: unknown, mediaType = 'application/ld+json', query = '') {
  const raw = typeof file === 'string' ? file : JSON.stringify(file)
  return callApi<ImportedView & { code: string; detail: string }>(imports, 'POST', who, {
    ...{ params: { id }, query, raw, headers: { 'content-type': mediaType } },
  })
}

const claimsOf = async (who: Person, id: string) =>
  (await callApi<{ items: ClaimView[] }>(api({ GET: listClaims }), 'GET', who, { params: { id } })).body.items
const threadsOf = async (who: Person, id: string) =>
  (await callApi<{ items: ThreadView[] }>(api({ GET: listArticleThreads }), 'GET', who, { params: { id } }))
    .body.items
const said = (threads: ThreadView[]) =>
  threads.map(({ claimNumber, span, startedBy, comments }) => [
    ...[claimNumber, span?.exact ?? null, startedBy.name],
    comments.map(({ author, body }) => `${author.name}: ${body}`),
  ])

let count = 0
const note = (members: Record<string, unknown>, exact?: string) => ({
  ...{ id: `https://notes.example/${++count}`, type: 'Annotation', creator: { name: 'Cleo' } },
  ...{ created: '2026-01-28T12:00:00Z', motivation: 'commenting' },
  target: exact
    ? { source: 'https://daily.example/flood', selector: { type: 'TextQuoteSelector', exact } }
    : 'https://daily.example/flood',
  ...members,
})
const comment = (value: string) => ({ body: { type: 'TextualBody', value, purpose: 'commenting' } })

describe.each(databaseKinds)('annotations from elsewhere on %s', (kind) => {
  const database = useDatabase(kind)

  test('become claims and discussions under their authors’ names, and a list of what could not be placed', async () => {
    const { Ana, Ben, teamId } = await aDesk()
    const { id } = await anArticle(Ana)
    const first = note(comment('By which gauge?'), 'rose by two metres')
    const file = [
      first,
      note({ motivation: 'highlighting' }, 'nobody was hurt'),
      note(
        { motivation: 'oa:assessing', ...comment('It was open again on Tuesday.') },
        'closed for three days',
      ),
      note(comment('On the whole.')),
      note(comment('Nowhere to be found.'), 'rose by three metres'),
      note({ motivation: 'replying', target: first.id, creator: 'Dan', ...comment('The one at the port.') }),
      note({ motivation: 'replying', target: 'https://notes.example/none', ...comment('Lost.') }),
    ]
    const { status, body } = await send(Ana, id, file)
    expect([status, body]).toEqual([
      200,
      {
        ...{ created: 5, claims: 2, threads: 3, comments: 1, already: 0 },
        unplaced: [
          { id: file[4]?.id, quote: 'rose by three metres', reason: 'quote-not-found' },
          { id: file[6]?.id, quote: 'Lost.', reason: 'no-parent' },
        ],
      },
    ])
    const claims = await claimsOf(Ben, id)
    expect(
      claims.map(({ number, statement, state, markedBy, filed }) => [
        number,
        statement,
        state,
        markedBy.name,
        filed,
      ]),
    ).toEqual([
      [1, 'nobody was hurt', 'open', 'Cleo', []],
      [2, 'closed for three days', 'open', 'Cleo', []],
    ])
    expect(claims[0]?.createdAt).toBe('2026-01-28T12:00:00.000Z')
    expect(claims.every(({ imported }) => imported)).toBe(true)
    expect(said(await threadsOf(Ben, id)).sort()).toEqual(
      [
        [2, null, 'Cleo', ['Cleo: It was open again on Tuesday.']],
        [null, null, 'Cleo', ['Cleo: On the whole.']],
        [null, 'rose by two metres', 'Cleo', ['Cleo: By which gauge?', 'Dan: The one at the port.']],
      ].sort(),
    )
    const history = await callApi<{ items: { sentence: string }[] }>(
      api({ GET: listArticleHistory }),
      'GET',
      Ben,
      { params: { id } },
    )
    expect(history.body.items.at(-1)?.sentence).toBe(
      'Ana imported annotations: 2 claims, 3 discussions, 2 not placed.',
    )
    expect((await verifyHistory(database().prisma, teamId)).map(({ broken }) => broken)).toEqual([null])
  })

  test('come in once, however often they are sent, and answers to them later', async () => {
    const { Ana } = await aDesk()
    const { id } = await anArticle(Ana)
    const nameless = { ...note({ motivation: 'highlighting' }, 'The bridge'), id: undefined }
    const root = note(comment('Why?'), 'rose by two metres')
    const reply = note({ motivation: 'replying', target: root.id, ...comment('Rain.') })
    expect((await send(Ana, id, [nameless, root])).body).toMatchObject({ created: 2, already: 0 })
    expect((await send(Ana, id, [nameless, root, reply])).body).toMatchObject({
      created: 1,
      comments: 1,
      already: 2,
    })
    const third = await send(Ana, id, [nameless, root, reply, root])
    expect(third.body).toMatchObject({ created: 0, already: 4, claims: 0, threads: 0, comments: 0 })
    expect(said(await threadsOf(Ana, id))).toEqual([
      [null, 'rose by two metres', 'Cleo', ['Cleo: Why?', 'Cleo: Rain.']],
    ])
    expect((await claimsOf(Ana, id)).map(({ number }) => number)).toEqual([1])
  })

  test('become what the person chooses', async () => {
    const { Ana } = await aDesk()
    const { id } = await anArticle(Ana)
    const file = [
      note(comment('Why?'), 'rose by two metres'),
      note({ motivation: 'highlighting' }, 'The bridge'),
    ]
    expect((await send(Ana, id, file, 'application/json', '?as=threads')).body).toMatchObject({
      claims: 0,
      threads: 2,
    })
    const { id: other } = await anArticle(Ana)
    expect((await send(Ana, other, file, 'application/json', '?as=claims')).body).toMatchObject({
      claims: 2,
      threads: 1,
    })
  })

  test('of Hypothesis become discussions with their answers', async () => {
    const { Ana } = await aDesk()
    const { id } = await anArticle(Ana)
    const uri = 'https://daily.example/flood'
    const row = (members: Record<string, unknown>) => ({
      uri,
      user: 'acct:cleo@hypothes.is',
      tags: [],
      target: [{ source: uri }],
      ...members,
    })
    const selector = [
      { type: 'TextPositionSelector', start: 900, end: 918 },
      { type: 'TextQuoteSelector', exact: 'rose by two metres', prefix: 'The river ', suffix: ' in May.' },
    ]
    const rows = [
      row({
        id: 'b',
        created: '2026-02-02T00:00:00Z',
        text: 'At the port.',
        references: ['a'],
        user: 'acct:dan@hypothes.is',
      }),
      row({
        id: 'a',
        created: '2026-02-01T00:00:00Z',
        text: 'Which gauge?',
        tags: ['number'],
        target: [{ source: uri, selector }],
      }),
      row({ id: 'c', created: '2026-02-03T00:00:00Z', text: 'A page note.' }),
    ]
    expect((await send(Ana, id, { rows, total: 3 }, 'application/json')).body).toMatchObject({
      created: 3,
      unplaced: [],
    })
    expect(said(await threadsOf(Ana, id)).sort()).toEqual(
      [
        [null, null, 'cleo', ['cleo: A page note.']],
        [null, 'rose by two metres', 'cleo', ['cleo: Which gauge?\n\n#number', 'dan: At the port.']],
      ].sort(),
    )
  })

  test('of our own become claims, from every format that we write, and come in once', async () => {
    const people = await aDesk()
    const { Ana, Eva } = people
    const from = await aCheck(people)
    const files = [
      [await exported(Eva, from, 'json', '?claims=all'), 'application/json'],
      [await exported(Eva, from, 'html', '?claims=all'), 'text/html'],
    ] as const
    for (const [file, mediaType] of files) {
      const { id } = await anArticle(Ana, { text: someText.replace('A second flood', 'Another flood') })
      const { body } = await send(Ana, id, file, mediaType)
      expect(body).toMatchObject({
        created: 3,
        claims: 3,
        threads: 3,
        unplaced: [{ reason: 'quote-not-found' }],
      })
      const claims = await claimsOf(Ana, id)
      expect(
        claims.map(({ kind, state, ruling, filed, markedBy }) => [kind, state, ruling, filed, markedBy.name]),
      ).toEqual([
        ['number', 'open', null, [], 'Desk'],
        [null, 'open', null, [], 'Desk'],
        [null, 'open', null, [], 'Desk'],
      ])
      expect(claims[1]?.voices).toMatchObject([{ chain: [{ name: 'The mayor', role: 'mayor' }] }])
      const [, second] = await threadsOf(Ana, id)
      expect(second?.comments[0]?.body).toMatch(
        /^Said, but quoted selectively\. Mostly true\n\nNearly\.\n\nAs \[@1\] says\.\n\n1\. /,
      )
      expect((await send(Ana, id, file, mediaType)).body).toMatchObject({ created: 0, already: 3 })
    }
    const request = new Request('http://localhost:3000/', {
      headers: { authorization: `Bearer ${Eva.token}` },
    })
    const response = await api({ GET: exportWebAnnotations }).GET(request, {
      params: Promise.resolve({ id: from }),
    })
    const { id } = await anArticle(Ana)
    const form = new FormData()
    form.set('file', new File([await response.text()], 'check.jsonld'))
    const { body } = await callApi(imports, 'POST', Ana, { params: { id }, raw: form })
    expect(body).toMatchObject({ created: 3, claims: 3, unplaced: [] })
    const restored = await callApi<ArticleView>(articles, 'POST', Ana, { body: { text: files[0][0] } })
    expect((await send(Ana, restored.body.id, files[0][0], 'application/json')).body).toMatchObject({
      created: 0,
      already: 4,
    })
  })

  test('come in by the thousand', async () => {
    const { Ana } = await aDesk()
    const text = Array.from(
      { length: 3_000 },
      (_, index) => `Sentence number ${index} says that ${index * 7} ships came.`,
    )
    const { id } = await anArticle(Ana, { text: text.join('\n\n') })
    const started = performance.now()
    const { body } = await send(
      Ana,
      id,
      text.map((exact) => note({ motivation: 'highlighting' }, exact)),
    )
    expect(body).toMatchObject({ created: 3_000, claims: 3_000, unplaced: [] })
    expect(performance.now() - started).toBeLessThan(20_000)
  }, 60_000)

  test('that are none are refused with a sentence', async () => {
    const { Ana } = await aDesk()
    const { id } = await anArticle(Ana)
    const bad: [string, string][] = [
      ['', 'application/json'],
      ['{', 'application/json'],
      ['[]', 'application/ld+json'],
      ['"words"', 'application/json'],
      ['Plain words', 'text/plain'],
      ['<p>A page</p>', 'text/html'],
      ['<script id="plumbline-data">{"schemaVersion":1}</script>', 'text/html'],
      ['{"schemaVersion":7}', 'application/json'],
      ['['.repeat(200_000), 'application/json'],
      ['{"type":"Annotation","bodyValue":"\\u0000","target":"x"}', 'application/json'],
      [`{"type":"AnnotationCollection","first":"https://x.example/1"}`, 'application/ld+json'],
    ]
    for (const [file, mediaType] of bad) {
      const { status, body } = await send(Ana, id, file, mediaType)
      expect([file.slice(0, 40), status]).toEqual([file.slice(0, 40), 422])
      expect(['not-annotations', 'broken-export', 'invalid-text']).toContain(body.code)
      expect(body.detail).toMatch(/\.$/)
    }
    expect((await send(Ana, id, 'x'.repeat(11_000_000), 'application/json')).status).toBe(413)
    expect((await send(Ana, id, [note({})], 'application/json', '?as=verdicts')).status).toBe(422)
  })
})
