import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { RedactionKind } from '@/domain/redaction/redaction'
import { changeClaim } from '@/server/claims/change'
import {
  aCheckedArticle,
  correctionsOf,
  editionAs,
  editionsOf,
  published,
  ruleOtherwise,
  storedEdition,
} from '@/server/editions/testing/publishing'
import { api } from '@/server/http/api'
import { readClaimAs, ruleAs } from '@/server/rulings/testing/ruling-calls'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { askToRedact, decideRedaction, expectGone, made, plantedName } from '@/server/testing/redact'

type Desk = Awaited<ReturnType<typeof aCheckedArticle>>
const longer = `${plantedName} opened the gate "twice"\nand left.`

describe.each(databaseKinds)('redacting what was published on %s', (kind) => {
  const database = useDatabase(kind)
  const ids = ({ article, ruled }: Desk) => ({ articles: article.id, claims: ruled.id, n: '1' })
  const redact = async (desk: Desk, what: RedactionKind, subjectId: string) => {
    const { id } = await made(askToRedact(desk.Eva, what, subjectId))
    await made(decideRedaction(desk.Olu, id))
  }

  /** The edition is empty, nobody sees it, the history says so, and the next one has the next number. */
  async function expectEmptied(desk: Desk) {
    const { prisma } = database()
    const { Eva, article } = desk
    const { row } = await storedEdition(article.id, 1)
    expect(row).toMatchObject({ data: null, html: null, note: null, redactedAt: expect.any(Date) })
    expect((await editionAs(Eva, article.id, 1)).body).toMatchObject({
      ...{ number: 1, sha256: row.sha256, claims: row.claims, current: false },
      redactedAt: row.redactedAt?.toISOString(),
    })
    const { publishedEdition } = await prisma.article.findUniqueOrThrow({ where: { id: article.id } })
    expect(publishedEdition).toBeNull()
    const last = await prisma.event.findMany({
      where: { teamId: desk.teamId },
      orderBy: { seq: 'desc' },
      take: 2,
    })
    expect(last.map(({ type }) => type)).toEqual(['edition.unpublished', 'redaction.carried-out'])
    const again = await published(Eva, article.id, { override: { sourced: 'It was redacted.' } })
    expect(again).toMatchObject({ number: 2, current: true })
  }

  test('a ruling: its words leave the page, the log keeps the rest, and the address shows nothing', async () => {
    const desk = await aCheckedArticle()
    await ruleOtherwise(desk.Eva, desk.ruled.id, {
      rating: 'true',
      summary: longer,
      explanation: plantedName,
    })
    await published(desk.Eva, desk.article.id, { note: 'First.' })
    await expectGone(database(), desk, { kind: 'ruling', subjectId: `${desk.ruled.id}.2`, ids: ids(desk) })
    await expectEmptied(desk)
  })

  test('a verdict that stands for those who agree, with its citations, however short its words are', async () => {
    const desk = await aCheckedArticle()
    const { Ana, Ben, Eva, article } = desk
    const claim = await aClaim(Ana, article, 'A second flood is not expected')
    const source = { url: 'https://gauges.example.org/b', title: 'Gauge' }
    const [citation] = [{ source, stance: 'supports' as const, locator: plantedName }]
    const verdict = await fileAs(Ana, claim.id, someVerdict('true', { citations: [citation] }))
    await fileAs(Ben, claim.id, someVerdict('true', { citations: [{ source, stance: 'supports' }] }))
    await published(Eva, article.id)
    await expectGone(database(), desk, { kind: 'filing', subjectId: verdict.id, ids: ids(desk) })
    await expectEmptied(desk)
  })

  test('an old version of a claim: the edition of it goes, the newer one without its words stays', async () => {
    const desk = await aCheckedArticle()
    const { Eva, article, ruled } = desk
    const reword = async (statement: string) => {
      const { version } = await readClaimAs(Eva, ruled.id)
      const headers = { 'if-match': `"${version}"` }
      const params = { id: ruled.id }
      await made(
        callApi<ClaimView>(api({ PATCH: changeClaim }), 'PATCH', Eva, {
          params,
          body: { statement },
          headers,
        }),
      )
    }
    await reword(longer)
    const { prisma } = database()
    const old = await prisma.claimVersion.findFirstOrThrow({
      where: { claimId: ruled.id, statement: longer },
    })
    const override = { quorum: 'x', 'changes-explained': 'x', 'no-recheck': 'x' }
    await published(Eva, article.id, { override, claims: [1] }).catch(() => null)
    const [first] = (await editionsOf(Eva, article.id)).body.items
    if (!first) throw new Error('A claim that was reworded is no longer in an edition')
    await reword('Somebody opened the gate')
    await published(Eva, article.id, { override, claims: [1] })
    await redact(desk, 'claim-version', `${ruled.id}.${old.version}`)
    expect((await storedEdition(article.id, 1)).row.redactedAt).not.toBeNull()
    expect((await editionAs(Eva, article.id, 2)).body).toMatchObject({ redactedAt: null, current: true })
  })

  test('a source leaves every article that was published with it, whatever others cite', async () => {
    const desk = await aCheckedArticle()
    const { Ana, Ben, Eva, teamId } = desk
    const bystander = desk.article
    const url = `https://${plantedName.toLowerCase()}.example.org/a`
    const other = await anArticle(Eva)
    const claim = await aClaim(Ana, other, 'nobody was hurt')
    const source = { url, title: plantedName }
    for (const who of [Ana, Ben])
      await fileAs(who, claim.id, someVerdict('true', { citations: [{ source, stance: 'supports' }] }))
    await published(Eva, bystander.id)
    await published(Eva, other.id)
    const { prisma } = database()
    const { id } = await prisma.source.findFirstOrThrow({ where: { teamId, url, mergedIntoId: null } })
    await expectGone(database(), desk, {
      kind: 'source',
      subjectId: id,
      ids: { articles: other.id, claims: claim.id },
    })
    expect((await storedEdition(other.id, 1)).row.html).toBeNull()
    expect((await storedEdition(bystander.id, 1)).row.html).not.toBeNull()
  })

  test('what an edition corrected goes as far as it repeats the words, and by itself', async () => {
    const desk = await aCheckedArticle()
    const { Eva, article, ruled } = desk
    await ruleOtherwise(Eva, ruled.id, { rating: 'true', summary: longer })
    await published(Eva, article.id)
    await ruleOtherwise(Eva, ruled.id, { rating: 'true', summary: 'Somebody opened it.' })
    const correction = { kind: 'correction', summary: 'It was another.', reason: 'Mistaken.', claims: [1] }
    await published(Eva, article.id, { correction })
    const log = async () => (await correctionsOf(Eva, article.id)).body.items
    expect((await log())[0]?.changes).toEqual([
      { claim: 1, field: 'summary', from: longer, to: 'Somebody opened it.' },
    ])
    await redact(desk, 'ruling', `${ruled.id}.2`)
    expect(await log()).toMatchObject([{ summary: 'It was another.', reason: 'Mistaken.', changes: [] }])
    for (const number of [1, 2]) expect((await storedEdition(article.id, number)).row.html).toBeNull()
    await published(Eva, article.id)
    expect((await storedEdition(article.id, 3)).value?.corrections).toMatchObject([
      { number: 1, summary: 'It was another.', changes: [] },
    ])
    await redact(desk, 'correction', `${article.id}.1`)
    expect(await log()).toMatchObject([{ number: 1, summary: null, reason: null, claims: [1] }])
    expect((await storedEdition(article.id, 3)).row).toMatchObject({ data: null, html: null })
    await published(Eva, article.id)
    expect((await storedEdition(article.id, 4)).value?.corrections).toEqual([])
  })

  test('a correction in which a name was planted, and a reader’s objection', async () => {
    const desk = await aCheckedArticle()
    const { Eva, article } = desk
    await published(Eva, article.id)
    const correction = { kind: 'update', summary: plantedName, reason: longer, claims: [] }
    await published(Eva, article.id, { correction })
    await expectGone(database(), desk, { kind: 'correction', subjectId: `${article.id}.1`, ids: ids(desk) })

    const second = await aCheckedArticle()
    await published(second.Eva, second.article.id)
    const id = `challenge-${second.article.id}`
    await database().prisma.challenge.create({
      data: {
        ...{ id, teamId: second.teamId, articleId: second.article.id, number: 1, edition: 1 },
        ...{ body: longer, name: plantedName, email: `${plantedName}@example.org`, answer: plantedName },
        ...{ salt: '00', receivedAt: new Date(), state: 'answered' },
      },
    })
    await expectGone(database(), second, {
      kind: 'challenge',
      subjectId: id,
      ids: { ...ids(second), challenges: id },
    })
    expect((await storedEdition(second.article.id, 1)).row.html).not.toBeNull()
  })

  test('words that no edition holds empty none, not even words that stand in the outlet’s text', async () => {
    const desk = await aCheckedArticle()
    const { Eva, article, ruled } = desk
    await published(Eva, article.id)
    await ruleAs(Eva, ruled.id)
    const summary = 'The bridge was closed for three days'
    await ruleOtherwise(Eva, ruled.id, { rating: 'true', summary, explanation: 'It rose.' })
    await ruleOtherwise(Eva, ruled.id)
    await redact(desk, 'ruling', `${ruled.id}.2`)
    expect((await editionAs(Eva, article.id, 1)).body).toMatchObject({ redactedAt: null, current: true })
  })
})
