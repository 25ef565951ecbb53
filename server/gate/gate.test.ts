import { describe, expect, test } from 'vitest'
import type { GateRule } from '@/domain/gate/gate'
import type { Prisma } from '@/prisma/generated/client'
import { editionOf } from '@/server/exports/edition'
import { getDatabase } from '@/server/database/open'
import { newId } from '@/server/ids'
import { answerReply } from '@/server/replies/answer'
import { askReply } from '@/server/replies/ask'
import { addRevision } from '@/server/revisions/add'
import { ruleAs, someRuling } from '@/server/rulings/testing/ruling-calls'
import { askSignOff } from '@/server/sign-offs/ask'
import { decideSignOff } from '@/server/sign-offs/decide'
import { signOffState } from '@/server/sign-offs/read'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, fileAs, someText } from '@/server/testing/journey'
import { resolveThread } from '@/server/threads/acts'
import { startArticleThread, startClaimThread } from '@/server/threads/start'
import { act, checkedDesk, fullVerdict, gateOf, unmet } from './testing/checked-desk'

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

describe.each(databaseKinds)('the gate on %s', (kind) => {
  const database = useDatabase(kind)

  test('no-open-thread: of the article and of its claims, but not of claims that stay out', async () => {
    const { Ana, Eva, claim, article } = await checkedDesk()
    const open = await aClaim(Ana, article, 'nobody was hurt')
    await act(startClaimThread, Ana, open.id, { body: 'Who said so?' })
    expect(await unmet(Ana, article.id)).toEqual([])
    const ofClaim = await act(startClaimThread, Ana, claim.id, { body: 'By which gauge?' })
    expect(await unmet(Ana, article.id)).toEqual([['no-open-thread', [1]]])
    await act(resolveThread, Eva, ofClaim.id)
    const ofArticle = await act(startArticleThread, Ana, article.id, { body: 'Who is the author?' })
    expect(await unmet(Ana, article.id)).toEqual([['no-open-thread', []]])
    await act(resolveThread, Eva, ofArticle.id)
    expect(await unmet(Ana, article.id)).toEqual([])
  })

  test('no-recheck: a new text that nobody decided on, and a claim whose words changed', async () => {
    const { Ana, Eva, claim, article } = await checkedDesk()
    await ruleAs(Eva, claim.id)
    await act(addRevision, Eva, article.id, { text: `${someText}\n\nOne more line.`, adopt: false })
    expect(await unmet(Ana, article.id)).toEqual([['no-recheck', []]])
    const { body } = await gateOf(Ana, article.id)
    expect(body.findings.find(({ met }) => !met)?.href).toBe(`/articles/${article.id}/revisions`)
    await database().prisma.revision.updateMany({
      where: { articleId: article.id, decision: 'pending' },
      data: { decision: 'kept-and-noted' },
    })
    expect(await unmet(Ana, article.id)).toEqual([])
    await database().prisma.claim.update({ where: { id: claim.id }, data: { recheck: true } })
    expect(await unmet(Ana, article.id)).toEqual([['no-recheck', [1]]])
  })

  test('right-of-reply: while somebody still has time, until they answer or it is over', async () => {
    const { Ana, claim, article } = await checkedDesk()
    const request = { whom: 'The mayor', how: 'mail', deadline: tomorrow() }
    const other = await aClaim(Ana, article, 'nobody was hurt')
    await act(askReply, Ana, article.id, { ...request, claims: [other.number] })
    expect(await unmet(Ana, article.id)).toEqual([])
    const asked = await act(askReply, Ana, article.id, { ...request, claims: [claim.number] })
    expect(await unmet(Ana, article.id)).toEqual([['right-of-reply', [1]]])
    expect(JSON.stringify((await gateOf(Ana, article.id)).body)).not.toContain('mayor')
    await act(answerReply, Ana, asked.id, { answer: 'No comment.' })
    expect(await unmet(Ana, article.id)).toEqual([])
    const whole = await act(askReply, Ana, article.id, request)
    expect(await unmet(Ana, article.id)).toEqual([['right-of-reply', []]])
    await database().prisma.replyRequest.update({ where: { id: whole.id }, data: { deadline: new Date() } })
    expect(await unmet(Ana, article.id)).toEqual([])
  })

  test('sign-off: asked for, given, voided by a change, refused', async () => {
    const { Ana, Eva, Oli, claim, article } = await checkedDesk()
    const { id } = await act(askSignOff, Eva, article.id, { kind: 'legal', userId: Oli.id })
    const missing: [[GateRule, number[]]] = [['sign-off', []]]
    expect(await unmet(Ana, article.id)).toEqual(missing)
    const decide = async (decision: string) => {
      const { contentHash } = await signOffState(article, new Date())
      await act(decideSignOff, Oli, id, { decision, contentHash })
    }
    await decide('approved')
    expect(await unmet(Ana, article.id)).toEqual([])
    await ruleAs(Eva, claim.id, { ...someRuling, summary: 'It rose, and more.' })
    expect(await unmet(Ana, article.id)).toEqual(missing)
    await decide('approved')
    expect(await unmet(Ana, article.id)).toEqual([])
    await decide('refused')
    expect(await unmet(Ana, article.id)).toEqual(missing)
  })

  test('changes-explained: what readers saw before, until a correction names it', async () => {
    const { Ana, Eva, teamId, claim, article } = await checkedDesk()
    await freeze(teamId, article.id, 1)
    expect(await unmet(Ana, article.id)).toEqual([])
    await ruleAs(Eva, claim.id, { ...someRuling, rating: 'mixed', citations: undefined })
    expect((await unmet(Ana, article.id)).filter(([rule]) => rule === 'changes-explained')).toEqual([
      ['changes-explained', [1]],
    ])
    for (const named of ['1', 'all', '7,1'])
      expect((await unmet(Ana, article.id, `?correction=${named}`)).map(([rule]) => rule)).not.toContain(
        'changes-explained',
      )
    expect((await unmet(Ana, article.id, '?correction=2')).map(([rule]) => rule)).toContain(
      'changes-explained',
    )
  })

  test('claims may be named; those that are not decided count for nothing and are told of', async () => {
    const { Ana, article } = await checkedDesk()
    await aClaim(Ana, article, 'nobody was hurt', { statement: '—' })
    expect((await gateOf(Ana, article.id, '?claims=1,2')).body).toMatchObject({
      claims: [1],
      beingChecked: [2],
    })
    expect(await unmet(Ana, article.id, '?claims=2,1,1')).toEqual([])
    const unknown = await gateOf(Ana, article.id, '?claims=1,9')
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ path: '/claims' }] } })
    for (const wrong of ['0', 'x', '1,', '-1', '1e3', ''])
      expect([200, 422]).toContain((await gateOf(Ana, article.id, `?claims=${wrong}`)).status)
    expect((await gateOf(Ana, article.id, '?claims=x')).status).toBe(422)
  })

  test('is read by every member and by nobody else, and points at the screens of the app', async () => {
    const { Ana, Eva, claim, article } = await checkedDesk()
    const { Una } = await makeDesk({ Una: 'owner' })
    expect((await gateOf(Una, article.id)).status).toBe(404)
    expect((await gateOf(null, article.id)).status).toBe(401)
    await ruleAs(Eva, claim.id, { ...someRuling, explanation: 'It rose.', citations: [] })
    const { body } = await gateOf(Ana, article.id)
    const href = `/articles/${article.id}/claims/1`
    expect(body.findings.find(({ rule }) => rule === 'sourced')).toMatchObject({
      href,
      message: 'Claim 1 cites no source.',
      links: [{ claim: 1, href }],
    })
  })

  test('says nothing of verdicts that are still blind', async () => {
    const { Ana, Ben, article } = await checkedDesk()
    const before = (await gateOf(Ben, article.id, '?claims=1')).body
    const hidden = await aClaim(Ana, article, 'nobody was hurt')
    await fileAs(Ana, hidden.id, fullVerdict({ rating: 'false', summary: 'plantedword' }))
    expect((await gateOf(Ben, article.id, '?claims=1')).body).toEqual(before)
    const asked = (await gateOf(Ben, article.id, `?claims=1,${hidden.number}`)).body
    expect({ ...asked, beingChecked: [] }).toEqual(before)
  })
})

/** Freezes the present state of an article as one of its editions. */
async function freeze(teamId: string, articleId: string, number: number) {
  const { prisma } = await getDatabase()
  const data = await editionOf(prisma, articleId, { claims: 'decided', mode: 'full' })
  await prisma.edition.create({
    data: {
      ...{ id: newId(), teamId, articleId, number, html: '', sha256: '0'.repeat(64), mode: 'full' },
      data: JSON.parse(JSON.stringify(data)) as Prisma.InputJsonObject,
      claims: data.claims.map((claim) => claim.number),
      ...{ revision: 1, publishedById: 'somebody', publishedAt: new Date() },
    },
  })
}
