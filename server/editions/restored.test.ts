import { describe, expect, test } from 'vitest'
import type { ArticleView } from '@/domain/articles/article'
import { importArticle } from '@/server/articles/import'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aCheckedArticle, published, storedEdition } from './testing/publishing'

describe.each(databaseKinds)('publishing a check that came in a file, on %s', (kind) => {
  const database = useDatabase(kind)

  test('is the team’s own first edition, with the claims and their numbers as they came', async () => {
    const first = await aCheckedArticle()
    await database().prisma.team.update({ where: { id: first.teamId }, data: { name: 'First desk' } })
    const correction = { kind: 'update', summary: 'A note.', reason: 'It was late.', claims: [] }
    await published(first.Eva, first.article.id)
    await published(first.Eva, first.article.id, { correction, claims: [1, 3] })
    const { row, value } = await storedEdition(first.article.id, 2)

    const { Una } = await makeDesk({ Una: 'owner' })
    const body = { html: row.html }
    const brought = await callApi<ArticleView>(api({ POST: importArticle }), 'POST', Una, { body })
    expect(brought.status).toBe(201)
    const override = { quorum: 'The first desk had two.' }
    expect(await published(Una, brought.body.id, { claims: [1, 3], override })).toMatchObject({
      ...{ number: 1, claims: [1, 3], current: true },
      publishedBy: { name: 'Una' },
    })
    const second = await storedEdition(brought.body.id, 1)
    expect(value?.team.name).toBe('First desk')
    expect(second.value?.team.name).toBe('Desk')
    expect(second.value?.published?.history?.hash).not.toBe(value?.published?.history?.hash)
    const told = (edition: typeof value) =>
      edition?.claims.map(({ number, statement, rating, summary }) => [number, statement, rating, summary])
    expect(told(second.value)).toEqual(told(value))
  })
})
