import { describe, expect, test } from 'vitest'
import { gateRules } from '@/domain/gate/gate'
import { changeClaim } from '@/server/claims/change'
import { revealClaim } from '@/server/claims/acts'
import { newId } from '@/server/ids'
import { approveAs, reopenAs, ruleAs, someRuling } from '@/server/rulings/testing/ruling-calls'
import { changeSource } from '@/server/sources/change'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { aClaim, fileAs } from '@/server/testing/journey'
import { listVerdicts } from '@/server/verdicts/visible'
import { act, archived, checkedDesk, fullVerdict, gateOf, unmet } from './testing/checked-desk'

const citing = (...sources: ReturnType<typeof archived>[]) =>
  fullVerdict({ citations: sources.map((source) => ({ source, stance: 'supports' as const })) })

describe.each(databaseKinds)('the gate’s rules about claims on %s', (kind) => {
  const database = useDatabase(kind)

  test('a claim that two people checked well meets every rule', async () => {
    const { Ana, article } = await checkedDesk()
    const { status, body } = await gateOf(Ana, article.id)
    expect(status).toBe(200)
    expect(body.rules).toEqual([...gateRules])
    expect(body.findings.filter(({ met }) => !met)).toEqual([])
    expect(body).toMatchObject({ claims: [1], beingChecked: [] })
  })

  test('statement: a claim of dots says nothing', async () => {
    const { Ana, claim, article } = await checkedDesk()
    await database().prisma.claim.update({ where: { id: claim.id }, data: { statement: '…' } })
    expect(await unmet(Ana, article.id)).toEqual([['statement', [1]]])
  })

  test('sourced, first-hand and independent-origins: a ruling that chose no citation, until it chooses two', async () => {
    const { Ana, Eva, claim, article } = await checkedDesk()
    await ruleAs(Eva, claim.id, { ...someRuling, explanation: 'It rose.', citations: [] })
    expect(await unmet(Ana, article.id)).toEqual([
      ['sourced', [1]],
      ['first-hand', [1]],
      ['independent-origins', [1]],
    ])
    await reopenAs(Eva, claim.id)
    await ruleAs(Eva, claim.id)
    expect(await unmet(Ana, article.id)).toEqual([])
  })

  test('sourced: a rating that needs no source asks for none of the three', async () => {
    const { Ana, article } = await checkedDesk(
      fullVerdict({ rating: 'not-checkable', reasoning: 'An opinion.', citations: [] }),
    )
    expect(await unmet(Ana, article.id)).toEqual([])
  })

  test('first-hand: two newspapers are none', async () => {
    const second = { tier: 'secondary' as const }
    const { Ana, article } = await checkedDesk(citing(archived('Paper', second), archived('Radio', second)))
    expect(await unmet(Ana, article.id)).toEqual([['first-hand', [1]]])
  })

  test('independent-origins: two outlets that carry one agency are one origin', async () => {
    const { Ana, Eva, teamId, article } = await checkedDesk(citing(archived('Paper'), archived('Radio')))
    expect(await unmet(Ana, article.id)).toEqual([])
    const [paper, radio] = await database().prisma.source.findMany({
      where: { teamId, mergedIntoId: null },
      orderBy: { title: 'asc' },
    })
    await act(changeSource, Eva, radio?.id ?? '', { originId: paper?.id })
    expect(await unmet(Ana, article.id)).toEqual([['independent-origins', [1]]])
  })

  test('archived: a page without an archive address, until it gets one', async () => {
    const { Ana, Eva, teamId, article } = await checkedDesk(
      citing(archived('Gauge'), archived('Office', { archiveUrl: null })),
    )
    expect(await unmet(Ana, article.id)).toEqual([['archived', [1]]])
    const office = await database().prisma.source.findFirstOrThrow({
      where: { teamId, mergedIntoId: null, title: 'Office' },
    })
    await act(changeSource, Eva, office.id, { archiveUrl: 'https://archive.example.org/Office' })
    expect(await unmet(Ana, article.id)).toEqual([])
  })

  test('archived: a file or snapshot of the page will do, one that was redacted will not', async () => {
    const { Ana, teamId, article } = await checkedDesk(
      citing(archived('Gauge'), archived('Office', { archiveUrl: null })),
    )
    const office = await database().prisma.source.findFirstOrThrow({
      where: { teamId, mergedIntoId: null, title: 'Office' },
    })
    const id = newId()
    await database().prisma.sourceFile.create({
      data: {
        ...{ id, sourceId: office.id, mediaType: 'text/html', size: 3, sha256: '0'.repeat(64) },
        ...{ bytes: new Uint8Array([1, 2, 3]), createdById: Ana.id, createdAt: new Date() },
      },
    })
    expect(await unmet(Ana, article.id)).toEqual([])
    await database().prisma.sourceFile.update({
      where: { id },
      data: { redactedAt: new Date(), bytes: null },
    })
    expect(await unmet(Ana, article.id)).toEqual([['archived', [1]]])
  })

  test('archived, first-hand and origins tell nothing of a confidential source', async () => {
    const { Ana, teamId, article } = await checkedDesk(
      citing(archived('Gauge', { tier: 'secondary' }), archived('Office', { archiveUrl: null })),
    )
    await database().prisma.source.updateMany({
      where: { teamId, title: 'Office' },
      data: { confidential: true, publicDescription: 'An official' },
    })
    const { body } = await gateOf(Ana, article.id)
    expect(body.findings.filter(({ met }) => !met).map(({ rule }) => rule)).toEqual([
      'first-hand',
      'independent-origins',
    ])
    expect(JSON.stringify(body)).not.toContain('Office')
  })

  test('quorum: a claim that needs three now has two, until a third files', async () => {
    const { Ana, Eva, claim, article } = await checkedDesk()
    await ruleAs(Eva, claim.id)
    await act(changeClaim, Eva, claim.id, { quorum: 3 })
    expect(await unmet(Ana, article.id)).toEqual([
      ['quorum', [1]],
      ['blind', [1]],
    ])
    await fileAs(Eva, claim.id, fullVerdict())
    expect((await unmet(Ana, article.id)).map(([rule]) => rule)).not.toContain('quorum')
  })

  test('quorum: in the mode countersign another person must have re-traced the one verdict', async () => {
    const { Ana, Eva, article } = await checkedDesk()
    const quick = await aClaim(Ana, article, 'closed for three days')
    await act(changeClaim, Eva, quick.id, { mode: 'countersign' })
    await fileAs(Ana, quick.id, fullVerdict())
    expect((await gateOf(Ana, article.id)).body).toMatchObject({ claims: [1] })
    const approved = await approveAs(Eva, quick.id)
    expect(approved.body.state).toBe('ruled')
    expect(await unmet(Ana, article.id)).toEqual([])
    await database().prisma.ruling.updateMany({
      where: { claimId: quick.id },
      data: { approvedById: Ana.id },
    })
    expect(await unmet(Ana, article.id)).toEqual([
      ['quorum', [2]],
      ['four-eyes', [2]],
    ])
  })

  test('blind: one who had read the other’s verdict, unless an editor had revealed it', async () => {
    const { Ana, Ben, Eva, article } = await checkedDesk()
    const [one, two] = [
      await aClaim(Ana, article, 'nobody was hurt'),
      await aClaim(Ana, article, 'The bridge'),
    ]
    await act(changeClaim, Eva, one.id, { quorum: 1 })
    await fileAs(Ana, one.id, fullVerdict())
    await act(changeClaim, Eva, one.id, { quorum: 2 })
    await fileAs(Ana, two.id, fullVerdict())
    await act(revealClaim, Eva, two.id, { reason: 'In a hurry.' })
    for (const { id } of [one, two]) {
      await act(listVerdicts, Ben, id)
      await fileAs(Ben, id, fullVerdict())
    }
    expect(await unmet(Ana, article.id)).toEqual([['blind', [2]]])
  })

  test('four-eyes: an editor who filed and ruled alone, until another approves', async () => {
    const { Ana, Ben, Eva, article, teamId } = await checkedDesk()
    await database().prisma.team.update({ where: { id: teamId }, data: { fourEyes: false } })
    const claim = await aClaim(Ana, article, 'nobody was hurt')
    await fileAs(Eva, claim.id, fullVerdict())
    await fileAs(Ben, claim.id, fullVerdict())
    await ruleAs(Eva, claim.id)
    expect(await unmet(Ana, article.id)).toEqual([['four-eyes', [2]]])
    await reopenAs(Eva, claim.id)
    await database().prisma.team.update({ where: { id: teamId }, data: { fourEyes: true } })
    await ruleAs(Eva, claim.id)
    await approveAs(Ben, claim.id)
    expect(await unmet(Ana, article.id)).toEqual([])
  })
})
