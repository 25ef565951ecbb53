import { describe, expect, it } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { ThreadView } from '@/domain/threads/thread'
import { clearRecheck, parkClaim } from '@/server/claims/acts'
import { changeClaim } from '@/server/claims/change'
import { markClaim } from '@/server/claims/mark'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { anArticle } from '@/server/testing/journey'
import { startArticleThread } from '@/server/threads/start'
import { addRevision } from './add'
import { replaceThreadSpan } from './replace-thread-span'

const routes = {
  revisions: api({ POST: addRevision }),
  claims: api({ POST: markClaim }),
  claim: api({ PATCH: changeClaim }),
  park: api({ POST: parkClaim }),
  clear: api({ POST: clearRecheck }),
  threads: api({ POST: startArticleThread }),
  threadSpan: api({ PUT: replaceThreadSpan }),
}

const count = 24
const words = Array.from({ length: count }, (_, at) => `Gauge ${at} showed ${100 + at * 7} centimetres`)
/** The sentences of a text; each version has other lines between them, so that every offset is another one. */
const version = (number: number) =>
  words
    .map((sentence, at) => `${'Line '.repeat(((at * 7 + number * 3) % 5) + 1)}of ${number}. ${sentence}.`)
    .join('\n\n')

describe.each(databaseKinds)('a revision that is added while others work, on %s', (kind) => {
  const database = useDatabase(kind)

  it('leaves every claim and discussion on its words, or refuses what came too late', async () => {
    const { Ana, Eva } = await makeDesk({ Ana: 'reviewer', Eva: 'editor' })
    const article = await anArticle(Ana, { text: version(1) })
    const params = { id: article.id }
    const text = article.text
    const rangeOf = (sentence: string) => {
      const start = text.indexOf(sentence)
      return { start, end: start + sentence.length }
    }
    const mark = (sentence: string) =>
      callApi<ClaimView>(routes.claims, 'POST', Ana, {
        params,
        body: { spans: [rangeOf(sentence)], revision: 1 },
      })
    const first = await Promise.all(words.slice(0, 8).map(mark))
    const { body: thread } = await callApi<ThreadView>(routes.threads, 'POST', Ana, {
      params,
      body: { body: 'Which one?', span: rangeOf(words[20] ?? '') },
    })
    const add = (number: number) =>
      callApi(routes.revisions, 'POST', Eva, { params, body: { text: version(number) } })

    const answers = await Promise.all([
      ...words.slice(8, 12).map(mark),
      add(2),
      ...words.slice(12, 16).map(mark),
      ...first.slice(0, 4).map(({ body }, at) =>
        callApi(routes.claim, 'PATCH', Eva, {
          params: { id: body.id },
          body: { spans: [rangeOf(words[16 + at] ?? '')], revision: 1 },
          headers: { 'if-match': '*' },
        }),
      ),
      callApi(routes.park, 'POST', Eva, {
        params: { id: first[5]?.body.id ?? '' },
        body: { reason: 'Later.' },
      }),
      add(3),
      callApi(routes.threadSpan, 'PUT', Ana, {
        params: { id: thread.id },
        body: { ...rangeOf(words[21] ?? ''), revision: 1 },
        headers: { 'if-match': '*' },
      }),
      ...words.slice(22).map(mark),
    ])
    for (const { status, body } of answers)
      if (status >= 300) expect([status, body]).toMatchObject([409, { code: 'stale' }])

    const revision = await database().prisma.revision.findFirstOrThrow({
      where: { articleId: article.id },
      orderBy: { number: 'desc' },
      include: { placements: { include: { span: true } } },
    })
    const spans = await database().prisma.span.count()
    expect(revision.number).toBe(3)
    expect(revision.placements).toHaveLength(spans)
    for (const { start, end, exact, outcome, span } of revision.placements) {
      expect(revision.text.slice(start ?? 0, end ?? 0)).toBe(exact)
      expect([outcome, exact]).toEqual(['exact', span.exact])
    }
    const marked = answers.filter(({ status }) => status === 201).length - 2
    expect(spans).toBe(8 + marked + 1)
  }, 60_000)

  it('confirms the words of one text only: those that a person saw', async () => {
    const { Ana, Eva } = await makeDesk({ Ana: 'reviewer', Eva: 'editor' })
    const article = await anArticle(Ana, { text: version(1) })
    const params = { id: article.id }
    const { body: claim } = await callApi<ClaimView>(routes.claims, 'POST', Ana, {
      params,
      body: { quote: { exact: words[2] } },
    })
    const edit = (to: string) => version(1).replace(words[2] ?? '', to)
    await callApi(routes.revisions, 'POST', Eva, {
      params,
      body: { text: edit('Gauge 2 showed 115 centimetres') },
    })
    await Promise.all([
      callApi(routes.revisions, 'POST', Eva, {
        params,
        body: { text: edit('Gauge 2 showed 116 centimetres') },
      }),
      callApi(routes.clear, 'POST', Eva, {
        params: { id: claim.id },
        body: { reason: 'It does.', outcome: 'stands' },
      }),
    ])
    const span = await database().prisma.span.findFirstOrThrow({
      where: { claimId: claim.id },
      include: { placements: { orderBy: { revision: { number: 'desc' } }, take: 1 }, claim: true },
    })
    const [placement] = span.placements
    // Either the later text came after the confirmation, and asks again, or it was the one that was confirmed.
    expect(placement?.exact).toBe('Gauge 2 showed 116 centimetres')
    expect(placement?.outcome === 'changed').toBe(span.exact !== placement?.exact)
    expect(span.claim?.recheck).toBe(placement?.outcome === 'changed')
  })
})
