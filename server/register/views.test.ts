import { describe, expect, test } from 'vitest'
import type { AssignView } from '@/domain/register/assign'
import type { SavedView } from '@/domain/register/saved-view'
import type { WorkloadView } from '@/domain/register/workload'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs } from '@/server/testing/journey'
import { assignClaims } from './assign'
import { handOver } from './hand-over'
import { deleteView, listViews, saveView } from './views'
import { getWorkload } from './workload'

const views = api({ GET: listViews, POST: saveView })
const oneView = api({ DELETE: deleteView })
const workload = api({ GET: getWorkload })
const handing = api({ POST: handOver })
const assigning = api({ POST: assignClaims })

describe.each(databaseKinds)('saved views and workload on %s', (kind) => {
  const database = useDatabase(kind)
  const desk = () => makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Vic: 'viewer' })
  const save = (who: Person, body: unknown) => callApi<SavedView>(views, 'POST', who, { body })
  const names = async (who: Person) =>
    (await callApi<{ items: SavedView[] }>(views, 'GET', who)).body.items.map(({ name }) => name)
  const drop = async (who: Person, id: string) =>
    (await callApi(oneView, 'DELETE', who, { params: { id } })).status

  test('a view is mine, or the team’s where an editor shares it', async () => {
    const { Ana, Ben, Eva, Vic } = await desk()
    const mine = await save(Ana, { name: ' Mine ', query: 'assignee=me&cursor=x&state=open' })
    expect(mine).toMatchObject({
      status: 201,
      body: { name: 'Mine', query: 'state=open&assignee=me', shared: false, createdBy: { name: 'Ana' } },
    })
    expect((await save(Ana, { name: 'Ours', query: '', shared: true })).status).toBe(403)
    const ours = await save(Eva, { name: 'Ours', query: 'due=overdue', shared: true })
    expect(ours.status).toBe(201)
    expect([await names(Ana), await names(Ben), await names(Vic)]).toEqual([
      ['Mine', 'Ours'],
      ['Ours'],
      ['Ours'],
    ])
    const stranger = (await desk()).Eva
    expect(await names(stranger)).toEqual([])
    const tries: [Person, string, number][] = [
      [Ben, mine.body.id, 404],
      [Eva, mine.body.id, 404],
      [Ana, ours.body.id, 403],
      [stranger, ours.body.id, 404],
      [Ana, mine.body.id, 204],
      [Eva, ours.body.id, 204],
      [Eva, ours.body.id, 404],
    ]
    for (const [who, id, status] of tries) expect(await drop(who, id)).toBe(status)
  })

  test('says who has how much to do, and hands over what somebody who left had', async () => {
    const { Ana, Ben, Eva } = await desk()
    const one = await anArticle(Ana, { quorum: 2 })
    const made = []
    for (const words of ['rose by two metres', 'nobody was hurt', 'closed for three days'])
      made.push((await aClaim(Ana, one, words)).id)
    const [first, second] = made
    const plan = { claimIds: [first, second], assignees: { set: [Ana.id] }, dueAt: '2020-01-01T00:00:00Z' }
    await callApi(assigning, 'POST', Eva, { body: plan })
    await fileAs(Ana, first ?? '')
    const rows = async () => {
      const { body } = await callApi<WorkloadView>(workload, 'GET', Ben)
      return [
        body.unassigned,
        ...body.items.map((row) => [
          row.user.name,
          row.role,
          row.assigned,
          row.overdue,
          row.toFile,
          row.filedThisWeek,
        ]),
      ]
    }
    expect(await rows()).toEqual([
      1,
      ['Ana', 'reviewer', 2, 2, 1, 1],
      ['Ben', 'reviewer', 0, 0, 0, 0],
      ['Eva', 'editor', 0, 0, 0, 0],
      ['Vic', 'viewer', 0, 0, 0, 0],
    ])
    await database().prisma.membership.updateMany({
      where: { userId: Ana.id },
      data: { removedAt: new Date() },
    })
    expect((await rows()).slice(0, 2)).toEqual([3, ['Ana', null, 2, 2, 1, 1]])
    const give = (who: Person, body: unknown) => callApi<AssignView>(handing, 'POST', who, { body })
    expect((await give(Ben, { from: Ana.id, to: Ben.id })).status).toBe(403)
    expect((await give(Eva, { from: Ana.id, to: 'nobody' })).status).toBe(422)
    const given = await give(Eva, { from: Ana.id, to: Ben.id })
    expect(given.body.items.map(({ changed }) => changed)).toEqual([['assignees'], ['assignees']])
    expect((await give(Eva, { from: Ana.id, to: Ben.id })).body.items).toEqual([])
    expect(await rows()).toEqual([
      1,
      ['Ben', 'reviewer', 2, 2, 2, 0],
      ['Eva', 'editor', 0, 0, 0, 0],
      ['Vic', 'viewer', 0, 0, 0, 0],
    ])
    expect((await give(Eva, { from: Ben.id, to: null })).body.items).toHaveLength(2)
    expect((await rows())[0]).toBe(3)
  })
})
