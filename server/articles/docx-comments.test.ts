import { describe, expect, test } from 'vitest'
import { freeze, type ImportedThread, type Proposal } from '@/domain/articles/proposal'
import { proposalFromText } from '@/domain/articles/paste'
import type { ThreadView } from '@/domain/threads/thread'
import { getDatabase } from '@/server/database/open'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { anArticle, someText } from '@/server/testing/journey'
import { listArticleThreads } from '@/server/threads/read'
import { storeImportedComments } from './docx-comments'

const threadsRoute = api({ GET: listArticleThreads })
const said = (author: string, body: string, writtenAt: string | null = null) => ({ author, body, writtenAt })
const thread = (fields: Partial<ImportedThread>): ImportedThread => ({
  start: null,
  end: null,
  resolved: false,
  comments: [said('Ana Ruiz', 'Who says so?')],
  ...fields,
})
const within = (block: number, start: number, end: number) => ({
  start: { block, offset: start },
  end: { block, offset: end },
})

describe.each(databaseKinds)('the comments of an imported file on %s', (kind) => {
  useDatabase(kind)

  async function stored(threads: ImportedThread[], drop: number[] = []) {
    const { Eva } = await makeDesk({ Eva: 'editor' })
    const proposal: Proposal = { ...proposalFromText(someText), threads }
    const article = await anArticle(Eva, { drop })
    const { prisma } = await getDatabase()
    const row = await prisma.revision.findFirstOrThrow({ where: { articleId: article.id } })
    expect(row.text).toBe(freeze(proposal.blocks, { drop }).text)
    const events = await prisma.$transaction((tx) =>
      storeImportedComments(tx, {
        teamId: article.teamId,
        articleId: article.id,
        revision: { id: row.id, text: row.text },
        proposal,
        choice: { drop },
        bodySha256: 'f'.repeat(64),
        now: new Date('2026-11-23T12:00:00Z'),
      }),
    )
    const { body } = await callApi<{ items: ThreadView[] }>(threadsRoute, 'GET', Eva, {
      params: { id: article.id },
    })
    const find = (text: string) => body.items.find(({ comments }) => comments[0]?.body === text)
    return { events, items: body.items, find, prisma, article }
  }

  test('are discussions on their words, under the names and at the times of the file', async () => {
    const { events, items } = await stored([
      thread({
        ...within(1, 4, 9),
        resolved: true,
        comments: [
          said('Ana Ruiz', 'Which one, @Eva?', '2021-03-03T10:00:00.000Z'),
          said('Ben Ode', 'Ours.', '1601-01-01T00:00:00.000Z'),
        ],
      }),
    ])
    expect(items).toMatchObject([
      {
        span: { exact: 'mayor', outcome: 'exact' },
        startedBy: { name: 'Ana Ruiz' },
        resolved: true,
        comments: [
          { author: { name: 'Ana Ruiz' }, createdAt: '2021-03-03T10:00:00.000Z', mentions: [] },
          { author: { name: 'Ben Ode' }, createdAt: '2026-11-23T12:00:00.000Z' },
        ],
      },
    ])
    expect(events).toMatchObject([
      {
        type: 'article.annotations-imported',
        data: { claimIds: [], threadIds: [items[0]?.id], unplaced: 0 },
      },
    ])
  })

  test('stay on their words where other blocks were dropped, and keep words that were dropped', async () => {
    const { events, find } = await stored(
      [
        thread({ ...within(2, 2, 14), comments: [said('Ana Ruiz', 'kept')] }),
        thread({ ...within(0, 4, 9), comments: [said('Ana Ruiz', 'dropped')] }),
        thread({ comments: [said('Ana Ruiz', 'whole')] }),
      ],
      [0],
    )
    expect(find('kept')?.span).toMatchObject({ exact: 'second flood', outcome: 'exact' })
    expect(find('dropped')?.span).toMatchObject({ exact: 'river', start: null, outcome: 'orphaned' })
    expect(find('whole')?.span).toBeNull()
    expect(events).toMatchObject([{ data: { unplaced: 1 } }])
  })

  test('make no person twice, nobody a member, and no event where there are none', async () => {
    const { prisma, article, events, items } = await stored([
      thread({ comments: [said('Ana Ruiz', 'one')] }),
      thread({ comments: [said('Ana  Ruiz', 'two')] }),
    ])
    expect(events).toHaveLength(1)
    const authors = new Set(items.map(({ startedBy }) => startedBy.id))
    const members = await prisma.membership.count({
      where: { teamId: article.teamId, userId: { in: [...authors] } },
    })
    expect([items.length, authors.size, members]).toEqual([2, 1, 0])
    expect((await stored([])).events).toEqual([])
  })
})
