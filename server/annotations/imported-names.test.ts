import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { ThreadView } from '@/domain/threads/thread'
import { listClaims } from '@/server/claims/read'
import { api } from '@/server/http/api'
import { aDesk } from '@/server/restore/testing/a-check'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import type { Person } from '@/server/testing/desk'
import { aClaim, anArticle } from '@/server/testing/journey'
import { answerThread } from '@/server/threads/acts'
import { listArticleThreads } from '@/server/threads/read'
import { importAnnotations } from './import'

const threads = api({ GET: listArticleThreads })
const claims = api({ GET: listClaims })
const answers = api({ POST: answerThread })
const imports = api({ POST: importAnnotations })

/** An annotation of a target: words of the text, or by its id another annotation. */
const note = (creator: string, motivation: string, target: object | string, value?: string) => ({
  ...{
    id: `https://notes.example/${creator}-${motivation}`,
    type: 'Annotation',
    creator,
    motivation,
    target,
  },
  ...(value && { body: { type: 'TextualBody', value, purpose: 'commenting' } }),
})
const words = (exact: string) => ({
  source: 'https://daily.example/flood',
  selector: { type: 'TextQuoteSelector', exact },
})

describe.each(databaseKinds)('the names of imported authors on %s', (kind) => {
  useDatabase(kind)

  test('are told from a member of the same name, at claims, discussions and every comment', async () => {
    const { Ana, Ben } = await aDesk()
    const { id } = await anArticle(Ana)
    const listed = async <T>(route: typeof threads, who: Person) =>
      (await callApi<{ items: T[] }>(route, 'GET', who, { params: { id } })).body.items
    const root = note('Ben', 'commenting', words('rose by two metres'), 'By which gauge?')
    const file = [
      root,
      note('Ana', 'replying', root.id, 'The one at the port.'),
      note('Ben', 'highlighting', words('nobody was hurt')),
    ]
    await callApi(imports, 'POST', Ana, {
      ...{ params: { id }, raw: JSON.stringify(file), headers: { 'content-type': 'application/ld+json' } },
    })
    await aClaim(Ben, { id }, 'closed for three days')
    const [found] = await listed<ThreadView>(threads, Ana)
    const body = { body: 'That one was moved in May.' }
    await callApi(answers, 'POST', Ben, { params: { id: found?.id ?? '' }, body })
    const [thread] = await listed<ThreadView>(threads, Ana)
    expect(thread).toMatchObject({ startedBy: { name: 'Ben' }, imported: true })
    expect(thread?.comments.map(({ author, imported }) => [author.name, imported])).toEqual([
      ['Ben', true],
      ['Ana', true],
      ['Ben', false],
    ])
    const marked = await listed<ClaimView>(claims, Ana)
    expect(marked.map(({ markedBy, imported }) => [markedBy.name, imported])).toEqual([
      ['Ben', true],
      ['Ben', false],
    ])
  })
})
