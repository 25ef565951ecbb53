import { describe, expect, it } from 'vitest'
import type { MeView } from '@/domain/team/view'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { isWelcomeOpen, welcome } from './welcome'

const route = api({ POST: welcome })
const person = (n: number) => ({
  name: `Owner ${n}`,
  email: `owner-${n}@example.org`,
  password: 'long enough for this',
  teamName: `Desk ${n}`,
})

describe.each(databaseKinds)('the first owner on %s', (kind) => {
  const database = useDatabase(kind)

  it('must fill in everything, and learns what is wrong with it', async () => {
    const answer = await callApi(route, 'POST', null, {
      body: { ...person(0), email: 'no address', password: 'short', admin: true },
    })
    expect(answer.status).toBe(422)
    const errors = answer.body.errors as { path: string }[]
    expect(errors.map(({ path }) => path).sort()).toEqual(['/admin', '/email', '/password'])
    expect(await isWelcomeOpen()).toBe(true)
  })

  it('is refused from another site', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const answer = await callApi(route, 'POST', null, { body: person(0), headers })
    expect(answer.body.code).toBe('bad-origin')
  })

  it('is one, with one team, when ten come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => callApi<MeView>(route, 'POST', null, { body: person(n) })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(404)])
    const { prisma } = database()
    expect([await prisma.user.count(), await prisma.team.count()]).toEqual([1, 1])
    const first = answers.find(({ status }) => status === 201)?.body
    expect(first?.teams).toEqual([expect.objectContaining({ role: 'owner', seq: 2 })])
    const scale = await prisma.scale.findFirstOrThrow()
    expect(scale).toMatchObject({ version: 1, createdById: first?.user.id })
    expect(await isWelcomeOpen()).toBe(false)
  })
})

describe.each(databaseKinds)('the same welcome sent twice on %s', (kind) => {
  const database = useDatabase(kind)

  it('has one effect and one answer', async () => {
    const headers = { 'idempotency-key': 'k1' }
    const first = await callApi(route, 'POST', null, { body: person(1), headers })
    const again = await callApi(route, 'POST', null, { body: person(1), headers })
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect(await database().prisma.user.count()).toBe(1)
  })
})
