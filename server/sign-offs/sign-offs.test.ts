import { describe, expect, test } from 'vitest'
import type { AskedSignOffView, SignOffView } from '@/domain/sign-offs/sign-off'
import { isSignedOff } from '@/domain/sign-offs/sign-off'
import { listArticleHistory } from '@/server/history/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, fileAs, putDraft, someVerdict } from '@/server/testing/journey'
import { decideSignOff } from './decide'
import { readSignOffs, signOffState } from './read'
import { revokeSignOff } from './revoke'
import {
  ask,
  checked,
  content,
  link,
  linkContent,
  pageOf,
  signOffs,
  stateOf,
  tokenOf,
  withLink,
} from './testing/signing'

const decide = api({ POST: decideSignOff })
const revoke = api({ POST: revokeSignOff })
const history = api({ GET: listArticleHistory })

describe.each(databaseKinds)('sign-off on %s', (kind) => {
  const database = useDatabase(kind)
  test('an editor asks a member, who reads this exact content and approves it', async () => {
    const { Eva, Ana, Lea, made } = await checked()
    expect((await ask(Ana, made.id, { kind: 'legal', userId: Lea.id })).status).toBe(403)
    const asked = await ask(Eva, made.id, { kind: 'legal', userId: Lea.id })
    expect(asked).toMatchObject({
      status: 201,
      body: { state: 'waiting', signer: { id: Lea.id, name: 'Lea', byLink: false }, url: null },
    })
    expect((await ask(Eva, made.id, { kind: 'legal', userId: Lea.id })).status).toBe(409)
    const { contentHash } = await signOffState({ id: made.id, teamId: made.teamId }, new Date())
    const page = await pageOf(content, { id: asked.body.id }, `?hash=${contentHash}`, Lea)
    expect(page.html).toContain('It rose as told.')
    const body = { decision: 'approved', contentHash, note: 'Fine.' }
    const byOther = await callApi(decide, 'POST', Eva, { params: { id: asked.body.id }, body })
    expect(byOther.status).toBe(403)
    const approved = await callApi<SignOffView>(decide, 'POST', Lea, { params: { id: asked.body.id }, body })
    expect(approved.body).toMatchObject({ state: 'approved', contentHash, note: 'Fine.' })
    const state = await signOffState({ id: made.id, teamId: made.teamId }, new Date())
    expect(isSignedOff(state, 'legal')).toBe(true)
    expect(isSignedOff(state, 'desk')).toBe(false)
  })

  test('another team, a removed member and a made-up id find nothing', async () => {
    const { Eva, Lea, made, teamId } = await checked()
    const { id } = (await ask(Eva, made.id, { kind: 'desk', userId: Lea.id })).body
    const { Una } = await makeDesk({ Una: 'owner' })
    const { contentHash } = await signOffState({ id: made.id, teamId: made.teamId }, new Date())
    const body = { decision: 'approved', contentHash }
    await database().prisma.membership.update({
      where: { teamId_userId: { teamId, userId: Lea.id } },
      data: { removedAt: new Date() },
    })
    for (const who of [Una, Lea]) {
      const tries = await Promise.all([
        callApi(signOffs, 'GET', who, { params: { id: made.id } }),
        ask(who, made.id, { kind: 'legal', name: 'X' }),
        callApi(decide, 'POST', who, { params: { id }, body }),
        callApi(revoke, 'POST', who, { params: { id } }),
        pageOf(content, { id }, '', who),
      ])
      expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    }
    const stranger = await ask(Eva, made.id, { kind: 'legal', userId: Una.id })
    expect(stranger).toMatchObject({ status: 422, body: { errors: [{ path: '/userId' }] } })
  })

  test('a link is shown once, and neither kept nor repeated', async () => {
    const { Eva, made } = await checked()
    const options = {
      params: { id: made.id },
      body: { kind: 'legal', name: 'Lawyer', expiresInDays: 2 },
      headers: { 'idempotency-key': 'once' },
    }
    const first = await callApi<AskedSignOffView>(signOffs, 'POST', Eva, options)
    const token = tokenOf(first.body)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(Date.parse(first.body.expiresAt ?? '') - Date.now()).toBeCloseTo(2 * 86_400_000, -5)
    const again = await callApi<AskedSignOffView>(signOffs, 'POST', Eva, options)
    expect(again.body).toEqual({ ...first.body, url: null })
    const kept = await database().prisma.signOff.findMany({ where: { articleId: made.id } })
    const answers = await database().prisma.idempotentAnswer.findMany({ where: { userId: Eva.id } })
    expect(kept).toHaveLength(1)
    expect(JSON.stringify([kept, answers])).not.toContain(token)
  })

  test('whoever has the link approves without signing in, and history names them', async () => {
    const desk = await checked()
    const { read, decideIt } = await withLink(desk, desk.made.id)
    const seen = (await read()).body
    expect(seen).toMatchObject({
      kind: 'legal',
      name: 'Lawyer',
      desk: 'Desk',
      state: 'waiting',
      decided: null,
    })
    const { contentHash } = seen
    const approved = await decideIt({ decision: 'approved', contentHash, note: 'Fine.', name: 'Dr Law' })
    expect(approved.body).toMatchObject({
      state: 'approved',
      name: 'Dr Law',
      decided: { decision: 'approved', contentHash, note: 'Fine.' },
    })
    const refused = await decideIt({ decision: 'refused', contentHash })
    expect(refused.body).toMatchObject({ state: 'refused', decided: { note: null } })
    const told = await callApi<{ items: { sentence: string }[] }>(history, 'GET', desk.Eva, {
      params: { id: desk.made.id },
      query: '?limit=200',
    })
    expect(told.body.items.map(({ sentence }) => sentence).slice(-3)).toEqual([
      'Eva asked for a legal sign-off by link.',
      'Lawyer gave the legal sign-off.',
      'Lawyer refused the legal sign-off.',
    ])
  })

  test('the preview holds what is decided and no word of what is not, under headers that let nothing run', async () => {
    const desk = await checked()
    const { token, read, decideIt } = await withLink(desk, desk.made.id)
    await putDraft(desk.Ben, desk.hidden.id, someVerdict('mixed', { reasoning: 'planteddraft' }))
    const before = await read()
    const page = await pageOf(linkContent, { token }, `?hash=${before.body.contentHash}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('It rose as told.')
    expect(page.html + JSON.stringify(before.body)).not.toMatch(/planted|claim-2|Ana|Ben/)
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*sandbox(?!.*allow-scripts)/,
    )
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    // Another draft and another hidden filing change nothing that anybody could compare.
    await fileAs(desk.Eva, (await aClaim(desk.Eva, desk.made, 'was closed')).id, someVerdict('false'))
    expect((await read()).body).toEqual(before.body)
    expect((await decideIt({ decision: 'approved', contentHash: before.body.contentHash })).status).toBe(200)
  })

  test('a link that has expired, was called back or never was answers the same', async () => {
    const desk = await checked()
    const expired = await withLink(desk, desk.made.id)
    const called = await withLink(desk, desk.made.id)
    const { contentHash } = (await called.read()).body
    await called.decideIt({ decision: 'approved', contentHash })
    await database().prisma.signOff.update({
      where: { id: expired.asked.body.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    const back = await callApi<SignOffView>(revoke, 'POST', desk.Eva, {
      params: { id: called.asked.body.id },
    })
    expect(back.body.state).toBe('revoked')
    const answers = []
    for (const token of [expired.token, called.token, 'x'.repeat(43), 'x', `pl_${'x'.repeat(43)}`])
      for (const tried of [
        await callApi(link, 'GET', null, { params: { token } }),
        await callApi(link, 'POST', null, { params: { token }, body: { decision: 'approved', contentHash } }),
        await callApi(linkContent, 'GET', null, { params: { token } }),
      ])
        answers.push(JSON.stringify([tried.status, tried.body, [...tried.headers]]))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('link-over')
    expect(await stateOf(desk.Eva, desk.made.id, expired.asked.body.id)).toBe('expired')
    expect((await callApi(revoke, 'POST', desk.Eva, { params: { id: called.asked.body.id } })).status).toBe(
      409,
    )
  })

  test('two decisions at once are both in history, and one of them is what counts', async () => {
    const desk = await checked()
    const { asked, read, decideIt } = await withLink(desk, desk.made.id)
    const { contentHash } = (await read()).body
    const both = await Promise.all([
      decideIt({ decision: 'approved', contentHash, note: 'Yes.' }),
      decideIt({ decision: 'refused', contentHash, note: 'No.' }),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const { page } = await readSignOffs(
      {
        userId: desk.Eva.id,
        name: 'Eva',
        email: null,
        memberships: [{ teamId: desk.teamId, role: 'editor' }],
      },
      desk.made.id,
      new Date(),
    )
    const kept = page.items.find(({ id }) => id === asked.body.id)
    expect([
      ['approved', 'Yes.'],
      ['refused', 'No.'],
    ]).toContainEqual([kept?.state, kept?.note])
    const events = await database().prisma.event.findMany({
      where: { chainId: desk.teamId, type: { in: ['sign-off.given', 'sign-off.refused'] } },
    })
    expect(events.map(({ type }) => type).sort()).toEqual(['sign-off.given', 'sign-off.refused'])
    expect((await verifyHistory(database().prisma, desk.teamId))[0]?.broken).toBeNull()
  })

  test('the person of a link can do nothing else: no e-mail, no team, no token', async () => {
    const desk = await checked()
    const { asked, token } = await withLink(desk, desk.made.id)
    const person = await database().prisma.user.findUniqueOrThrow({
      where: { id: asked.body.signer.id ?? '' },
      include: { memberships: true, tokens: true, sessions: true, accounts: true },
    })
    expect(person).toMatchObject({
      ...{ email: null, passwordHash: null, memberships: [], tokens: [], sessions: [], accounts: [] },
    })
    const authorization = `Bearer ${token}`
    const tried = await callApi(signOffs, 'GET', null, {
      params: { id: desk.made.id },
      headers: { authorization },
    })
    expect(tried.status).toBe(401)
  })
})
