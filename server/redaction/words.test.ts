import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { SuggestionView, ThreadView } from '@/domain/threads/thread'
import { changeClaim } from '@/server/claims/change'
import { parkClaim } from '@/server/claims/acts'
import { markClaim } from '@/server/claims/mark'
import { listClaimHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { digestOf } from '@/server/ids'
import { makeRuling } from '@/server/rulings/make'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, putDraft, someVerdict } from '@/server/testing/journey'
import { tablesThatHold } from '@/server/testing/planted-words'
import { startClaimThread } from '@/server/threads/start'
import { editComment } from '@/server/threads/edit'
import { makeSuggestion } from '@/server/threads/suggest'
import { listRedactable } from './read'
import { askToRedact, expectGone, keptAnswer, made, plantedName } from '@/server/testing/redact'

const roles = { Ana: 'reviewer', Eva: 'editor', Edo: 'editor', Olu: 'owner' } as const

describe.each(databaseKinds)('redacting words on %s', (kind) => {
  const database = useDatabase(kind)

  async function start() {
    const desk = await makeDesk(roles)
    const article = await anArticle(desk.Eva)
    return { desk, article }
  }

  test('a verdict with its citations and the draft beside it; the rating stays and nobody can try names', async () => {
    const { desk, article } = await start()
    const claim = await aClaim(desk.Eva, article, 'rose by two metres')
    const verdict = someVerdict('false', {
      summary: plantedName,
      reasoning: `By ${plantedName} [@1].`,
      citations: [
        {
          source: { url: 'https://gauges.example.org/a', title: 'Gauge' },
          ...{
            stance: 'refutes',
            quote: plantedName,
            translation: plantedName,
            locator: plantedName,
            note: plantedName,
          },
        },
      ],
    })
    await fileAs(desk.Ana, claim.id, verdict)
    const own = await fileAs(desk.Edo, claim.id)
    const filed = await database().prisma.verdict.findFirstOrThrow({ where: { authorId: desk.Ana.id } })
    await putDraft(desk.Ana, claim.id, verdict, { 'if-match': `"${filed.version}"` })
    const event = await database().prisma.event.findFirstOrThrow({ where: { type: 'verdict.filed' } })
    expect(event.canonical).not.toContain(plantedName)
    await expectGone(database(), desk, {
      kind: 'filing',
      subjectId: filed.id,
      ids: { articles: article.id, claims: claim.id },
    })
    const filing = await database().prisma.filing.findFirstOrThrow({ where: { verdictId: filed.id } })
    expect(filing).toMatchObject({ rating: 'false', reasoning: null, salt: null })
    expect(own.id).not.toBe(filed.id)
  })

  test('a version of a claim and all that repeat its words, once the claim says something else', async () => {
    const { desk, article } = await start()
    const claim = await made(
      callApi<ClaimView>(api({ POST: markClaim }), 'POST', desk.Ana, {
        params: { id: article.id },
        body: { quote: { exact: 'nobody was hurt' }, statement: `${plantedName} said that nobody was hurt` },
        headers: keptAnswer(),
      }),
    )
    const change = (body: unknown, version: number) =>
      made(
        callApi<ClaimView>(api({ PATCH: changeClaim }), 'PATCH', desk.Ana, {
          params: { id: claim.id },
          body,
          headers: { 'if-match': `"${version}"` },
        }),
      )
    const second = await change({ kind: 'event' }, claim.version)
    const early = await askToRedact(desk.Eva, 'claim-version', `${claim.id}.${second.version}`)
    expect(early).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    await change({ statement: 'The mayor said that nobody was hurt' }, second.version)
    const listed = await made(
      callApi<{ items: { subjectId: string; text: string }[] }>(
        api({ GET: listRedactable }),
        'GET',
        desk.Eva,
        {
          query: `?claim=${claim.id}`,
        },
      ),
    )
    const subjectId = listed.items.find((item) => item.text.includes(plantedName))?.subjectId ?? ''
    const { salt } = await database().prisma.claimVersion.findFirstOrThrow({ where: { claimId: claim.id } })
    const history = () => database().prisma.event.findMany({ where: { claimId: claim.id } })
    const words = {
      statement: `${plantedName} said that nobody was hurt`,
      ...{ kind: null, voices: [], quotes: ['nobody was hurt'] },
    }
    expect(JSON.stringify(await history())).toContain(digestOf(salt ?? '', words))
    await expectGone(database(), desk, {
      kind: 'claim-version',
      subjectId,
      ids: { articles: article.id, claims: claim.id },
    })
    // The hash stays in the chain; without the salt no guess can be compared with it, a right one neither.
    expect(JSON.stringify(await history())).toContain(digestOf(salt ?? '', words))
    expect(await tablesThatHold(database().prisma, salt ?? '')).toEqual([])
  })

  test('a ruling, a reason, a comment with what it said before, and a suggestion', async () => {
    const { desk, article } = await start()
    const claim = await aClaim(desk.Ana, article, 'rose by two metres')
    const ids = { articles: article.id, claims: claim.id }
    await fileAs(desk.Ana, claim.id)
    await fileAs(desk.Eva, claim.id)
    const now = await database().prisma.claim.findUniqueOrThrow({ where: { id: claim.id } })
    await made(
      callApi(api({ PUT: makeRuling }), 'PUT', desk.Edo, {
        params: { id: claim.id },
        body: { rating: 'true', summary: plantedName, explanation: plantedName, reason: plantedName },
        headers: { 'if-match': `"${now.version}"` },
      }),
    )
    await expectGone(database(), desk, { kind: 'ruling', subjectId: `${claim.id}.1`, ids })

    const second = await start()
    const other = await aClaim(second.desk.Ana, second.article, 'rose by two metres')
    const there = { articles: second.article.id, claims: other.id }
    await made(
      callApi(api({ POST: parkClaim }), 'POST', second.desk.Eva, {
        params: { id: other.id },
        body: { reason: `Because of ${plantedName}` },
        headers: keptAnswer(),
      }),
    )
    const history = await callApi(api({ GET: listClaimHistory }), 'GET', second.desk.Ana, {
      params: { id: other.id },
    })
    expect(JSON.stringify(history.body)).toContain(plantedName)
    const reason = await database().prisma.reason.findFirstOrThrow({
      where: { text: { contains: plantedName } },
    })
    await expectGone(database(), second.desk, { kind: 'reason', subjectId: reason.id, ids: there })

    const third = await start()
    const discussed = await aClaim(third.desk.Ana, third.article, 'rose by two metres')
    const thread = await made(
      callApi<ThreadView>(api({ POST: startClaimThread }), 'POST', third.desk.Ana, {
        params: { id: discussed.id },
        body: { body: `Ask ${plantedName}` },
        headers: keptAnswer(),
      }),
    )
    const comment = thread.comments[0]?.id ?? ''
    await made(
      callApi(api({ PATCH: editComment }), 'PATCH', third.desk.Ana, {
        params: { id: comment },
        body: { body: `Ask ${plantedName} again` },
        headers: { 'if-match': `"${thread.version}"` },
      }),
    )
    await expectGone(database(), third.desk, {
      kind: 'comment',
      subjectId: comment,
      ids: { articles: third.article.id, claims: discussed.id, threads: thread.id },
    })

    const fourth = await start()
    const suggested = await aClaim(fourth.desk.Ana, fourth.article, 'rose by two metres')
    const suggestion = await made(
      callApi<ThreadView & { suggestion: SuggestionView }>(
        api({ POST: makeSuggestion }),
        'POST',
        fourth.desk.Eva,
        { params: { id: suggested.id }, body: { field: 'statement', text: `${plantedName} rose` } },
      ),
    )
    await expectGone(database(), fourth.desk, {
      kind: 'suggestion',
      subjectId: suggestion.suggestion.id,
      ids: { articles: fourth.article.id, claims: suggested.id, threads: suggestion.id },
    })
  })
})
