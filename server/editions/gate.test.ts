import { describe, expect, test } from 'vitest'
import type { EditionView } from '@/domain/editions/edition-view'
import { verifyHistory } from '@/server/history/verify'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { aCheckedArticle, editionAs, editionsOf, publishAs } from './testing/publishing'

describe.each(databaseKinds)('the gate before publishing on %s', (kind) => {
  const database = useDatabase(kind)

  /** Three rules: the claim has a statement, but no source of first hand and no archive. */
  async function strict() {
    const desk = await aCheckedArticle()
    await database().prisma.team.update({
      where: { id: desk.teamId },
      data: { gate: { preset: 'own', rules: ['statement', 'first-hand', 'archived'] } },
    })
    return desk
  }

  test('names every rule that is not met, and nothing is published or kept', async () => {
    const { Eva, article } = await strict()
    const answer = await publishAs(Eva, article.id, { override: { archived: 'It is in print.' } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'gate' } })
    expect(answer.body.errors).toMatchObject([{ path: '/override/first-hand' }])
    expect(answer.body.errors[0]?.message).toMatch(/\w/)
    const both = await publishAs(Eva, article.id)
    expect(both.body.errors.map(({ path }) => path).sort()).toEqual([
      '/override/archived',
      '/override/first-hand',
    ])
    expect((await editionsOf(Eva, article.id)).body.items).toEqual([])
    const { prisma } = database()
    expect(await prisma.reason.count({ where: { text: 'It is in print.' } })).toBe(0)
    const { version } = await prisma.article.findUniqueOrThrow({ where: { id: article.id } })
    expect(version).toBe(article.version)
  })

  test('lets it pass with a reason for each, which the team can read and history hides', async () => {
    const { Ana, Eva, article, teamId } = await strict()
    const override = {
      archived: 'It is in print.',
      'first-hand': 'The gauge was washed away.',
      statement: 'It has one.',
      blind: 'Not a rule here.',
    }
    const answer = await publishAs(Eva, article.id, { override })
    expect(answer.status).toBe(201)
    const sorted = ({ overrides }: EditionView) => [...overrides].sort((a, b) => (a.rule < b.rule ? -1 : 1))
    expect(sorted(answer.body)).toEqual([
      { rule: 'archived', reason: 'It is in print.' },
      { rule: 'first-hand', reason: 'The gauge was washed away.' },
    ])
    expect((await editionAs(Ana, article.id, 1)).body).toEqual(answer.body)
    const { prisma } = database()
    const { canonical } = await prisma.event.findFirstOrThrow({
      where: { articleId: article.id, type: 'edition.published' },
    })
    expect(canonical).toContain('"first-hand"')
    expect(canonical).not.toContain('washed')
    expect((await verifyHistory(prisma, teamId))[0]).toMatchObject({ broken: null })
    expect((await publishAs(Eva, article.id, { override: { archived: ' ' } })).status).toBe(422)
    expect((await publishAs(Eva, article.id, { override: { 'no-rule': 'x' } })).status).toBe(422)
  })
})
