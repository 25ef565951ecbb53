import { z } from 'zod'
import { problem } from '@/domain/problem'
import { savedView, saveViewInput, type SavedView } from '@/domain/register/saved-view'
import type { Actor } from '@/domain/team/roles'
import type { SavedView as StoredView } from '@/prisma/generated/client'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { pageOf } from '@/server/http/pages'
import { newId } from '@/server/ids'
import { chosenTeam } from '@/server/team/chosen-team'
import { peopleNamed } from '@/server/team/people'
import { allow, write } from '@/server/write'

/** A person may keep this many views, and a team too. */
const most = 100

/** My saved views of a team's register and those that the team shares, by name. */
export async function readViews(actor: Actor, teamId: string): Promise<SavedView[]> {
  allow(actor, 'article.read', { teamId })
  const { prisma } = await getDatabase()
  const views = await prisma.savedView.findMany({
    where: { teamId, OR: [{ userId: actor.userId }, { userId: null }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const names = await peopleNamed(
    prisma,
    views.map((view) => view.createdById),
  )
  return views.map((view) => viewSaved(view, names))
}

function viewSaved(view: StoredView, names: (id: string) => { id: string; name: string }): SavedView {
  return {
    id: view.id,
    name: view.name,
    query: view.query,
    shared: view.userId === null,
    createdBy: names(view.createdById),
    createdAt: view.createdAt.toISOString(),
  }
}

export const listViews = operation({
  method: 'GET',
  path: '/views',
  summary: 'Saved views of the register: yours and those that the team shares.',
  query: z.object({ team: z.string().max(64).optional() }),
  answer: pageOf(savedView),
  run: async ({ actor, query }) => ({
    body: { items: await readViews(actor, chosenTeam(actor, query.team)) },
  }),
})

export const saveView = operation({
  method: 'POST',
  path: '/views',
  summary: 'Keeps a set of filters of the register under a name, for you or for the team.',
  body: saveViewInput,
  answer: savedView,
  status: 201,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const teamId = chosenTeam(call.actor, call.body.teamId)
        const userId = call.body.shared ? null : call.actor.userId
        return { teamId, userId, kept: await tx.savedView.count({ where: { teamId, userId } }) }
      },
      allow: ({ teamId }) => allow(call.actor, call.body.shared ? 'view.share' : 'view.save', { teamId }),
      decide: ({ kept }) => {
        if (kept >= most) throw problem('wrong-state', `There are ${most} views already. Delete one first.`)
      },
      record: async (tx, { teamId, userId }) => {
        const { name, query } = call.body
        const view = await tx.savedView.create({
          data: {
            id: newId(),
            teamId,
            userId,
            name,
            query,
            createdById: call.actor.userId,
            createdAt: call.now,
          },
        })
        const names = await peopleNamed(tx, [view.createdById])
        return {
          chain: teamChain(teamId),
          events: [],
          answer: async () => ({
            status: 201,
            body: viewSaved(view, names),
            location: `/api/v1/views/${view.id}`,
          }),
        }
      },
    }),
})

export const deleteView = operation({
  method: 'DELETE',
  path: '/views/{id}',
  summary: 'Deletes a saved view: your own, or as an editor one of the team.',
  status: 204,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const view = await tx.savedView.findUnique({ where: { id: call.params.id ?? '' } })
        if (!view || (view.userId !== null && view.userId !== call.actor.userId)) throw problem('not-found')
        return view
      },
      allow: (view) =>
        allow(call.actor, view.userId === null ? 'view.share' : 'view.save', { teamId: view.teamId }),
      decide: () => null,
      record: async (tx, view) => {
        await tx.savedView.deleteMany({ where: { id: view.id } })
        return { chain: teamChain(view.teamId), events: [], answer: async () => ({ status: 204 }) }
      },
    }),
})
