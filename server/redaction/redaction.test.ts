import { describe, expect, test } from 'vitest'
import type { RedactionView } from '@/domain/redaction/redaction'
import type { ThreadView } from '@/domain/threads/thread'
import { verifyHistoryCommand } from '@/server/admin/commands/history-verify'
import { parkClaim } from '@/server/claims/acts'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { tablesThatHold } from '@/server/testing/planted-words'
import { startClaimThread } from '@/server/threads/start'
import { refuseRedaction } from './carry-out'
import { listArticleRedactions, listRedactions } from './read'
import { askToRedact, decideRedaction, made, plantedName } from '@/server/testing/redact'

const roles = { Ana: 'reviewer', Eva: 'editor', Edo: 'editor', Olu: 'owner' } as const

describe.each(databaseKinds)('redaction on %s', (kind) => {
  const database = useDatabase(kind)

  async function start() {
    const desk = await makeDesk(roles)
    const article = await anArticle(desk.Eva)
    return { desk, article }
  }

  test('an unrevealed verdict is its author’s to name, and who carries it out sees none of it', async () => {
    const { desk, article } = await start()
    const claim = await aClaim(desk.Ana, article, 'rose by two metres')
    const filed = await fileAs(desk.Eva, claim.id, someVerdict('true', { summary: plantedName }))
    expect((await askToRedact(desk.Edo, 'filing', filed.id)).status).toBe(404)
    const asked = await askToRedact(desk.Eva, 'filing', filed.id)
    expect(asked).toMatchObject({ status: 201, body: { subject: 'The verdict of Eva on claim 1' } })
    expect(JSON.stringify((await decideRedaction(desk.Olu, asked.body.id)).body)).not.toContain(plantedName)
    expect(await tablesThatHold(database().prisma, plantedName)).toEqual([])
  })

  test('it takes an owner and a second editor; each redaction is listed, and refused ones take nothing away', async () => {
    const { desk, article } = await start()
    const claim = await aClaim(desk.Ana, article, 'rose by two metres')
    await made(
      callApi(api({ POST: parkClaim }), 'POST', desk.Eva, {
        params: { id: claim.id },
        body: { reason: 'Words to go' },
      }),
    )
    const reason = await database().prisma.reason.findFirstOrThrow({ where: { text: 'Words to go' } })
    expect((await askToRedact(desk.Ana, 'reason', reason.id)).status).toBe(403)
    const stranger = await makeDesk({ Oda: 'owner' })
    expect((await askToRedact(stranger.Oda, 'reason', reason.id)).status).toBe(404)
    const asked = await made(askToRedact(desk.Eva, 'reason', reason.id))
    expect(asked).toMatchObject({ state: 'asked', mayCarryOut: false })
    expect((await askToRedact(desk.Olu, 'reason', reason.id)).status).toBe(409)
    for (const who of [desk.Eva, desk.Edo])
      expect(await decideRedaction(who, asked.id)).toMatchObject({ status: 409, body: { code: 'four-eyes' } })
    expect((await decideRedaction(desk.Ana, asked.id)).status).toBe(403)
    expect((await decideRedaction(stranger.Oda, asked.id)).status).toBe(404)
    expect(await decideRedaction(desk.Edo, asked.id, refuseRedaction)).toMatchObject({
      body: { state: 'refused' },
    })
    expect((await decideRedaction(desk.Olu, asked.id)).status).toBe(409)
    expect(await tablesThatHold(database().prisma, 'Words to go')).toEqual(['Reason'])

    const again = await made(askToRedact(desk.Eva, 'reason', reason.id))
    const list = () =>
      callApi<{ items: RedactionView[] }>(api({ GET: listRedactions }), 'GET', desk.Olu, {
        params: { id: desk.teamId },
      })
    expect((await list()).body.items[0]).toMatchObject({ id: again.id, mayCarryOut: true })
    await made(decideRedaction(desk.Olu, again.id))
    expect((await list()).body.items.map((item) => item.state)).toEqual(['carried-out', 'refused'])
    const ofArticle = await callApi<{ items: RedactionView[] }>(
      api({ GET: listArticleRedactions }),
      'GET',
      desk.Ana,
      { params: { id: article.id } },
    )
    expect(ofArticle.body.items.map((item) => item.id)).toEqual([again.id])
    const said = await verifyHistoryCommand.run({
      database: database(),
      options: { team: desk.teamId },
      file: '',
      stdin: '',
      now: new Date(),
    })
    expect(said).toMatch(/events hold[^]*Redacted: reason, event \d+/)
  })

  test('the owner of a team without another editor does both', async () => {
    const desk = await makeDesk({ Olu: 'owner', Ana: 'reviewer' })
    const article = await anArticle(desk.Olu)
    const claim = await aClaim(desk.Ana, article, 'rose by two metres')
    const thread = await made(
      callApi<ThreadView>(api({ POST: startClaimThread }), 'POST', desk.Ana, {
        params: { id: claim.id },
        body: { body: 'Alone' },
      }),
    )
    const asked = await made(askToRedact(desk.Olu, 'comment', thread.comments[0]?.id ?? ''))
    expect(asked.mayCarryOut).toBe(true)
    expect((await decideRedaction(desk.Olu, asked.id)).body.state).toBe('carried-out')
  })
})
