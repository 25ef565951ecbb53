import type { NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import { countFilers, unsatisfiedRules } from '@/domain/team/rules'
import { publication, type Publication } from '@/domain/team/publication'
import {
  changeTeamInput,
  newTeamInput,
  teamView,
  type ChangeTeamInput,
  type TeamView,
} from '@/domain/team/view'
import type { Team } from '@/prisma/generated/client'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import type { Actor } from '@/domain/team/roles'
import { createTeam } from './create-team'
import { joinTeam } from './membership/join-team'
import { findTeam, lockTeam, viewTeam } from './load-team'
import { recordInTeam, writeOnce } from './write-once'

/** A team's settings. Throws `not-found` for whoever is not in it. */
export async function readTeam(actor: Actor, id: string): Promise<TeamView> {
  const { prisma } = await getDatabase()
  return viewTeam(await findTeam(prisma, actor, id))
}

export const getTeam = operation({
  method: 'GET',
  path: '/teams/{id}',
  summary: 'A team’s name and the rules of its new articles.',
  answer: teamView,
  async run({ actor, params }) {
    const team = await readTeam(actor, params.id ?? '')
    return { body: team, version: team.version }
  },
})

export const addTeam = operation({
  method: 'POST',
  path: '/teams',
  summary: 'Makes another team, which you own.',
  body: newTeamInput.strict(),
  answer: teamView,
  status: 201,
  run: (call) =>
    writeOnce(call, async (tx) => {
      const { actor, now } = call
      const { teamId, events } = await createTeam(tx, {
        name: call.body.name,
        createdById: actor.userId,
        now,
      })
      const joined = await joinTeam(tx, { teamId, userId: actor.userId, role: 'owner', now })
      await recordInTeam(tx, teamId, actor.userId, now, [...events, ...joined])
      const team = viewTeam(await tx.team.findUniqueOrThrow({ where: { id: teamId } }))
      return { status: 201, body: team, version: team.version, location: `/api/v1/teams/${teamId}` }
    }),
})

/** What readers are told of the team after a merge patch; `undefined` where that stays as it is. */
function patchedPublication(team: Team, { publication: patch }: ChangeTeamInput): Publication | undefined {
  if (!patch) return undefined
  const before = publication.parse(team.publication)
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const after = publication.parse({ ...before, ...given })
  return JSON.stringify(after) === JSON.stringify(before) ? undefined : after
}

export const changeTeam = operation({
  method: 'PATCH',
  path: '/teams/{id}',
  summary:
    'Changes a team’s name, what readers are told of it, or the quorum, mode and four eyes of its new articles.',
  body: changeTeamInput,
  ifMatch: 'needed',
  answer: teamView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const locked = await lockTeam(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, locked.team.version, () => viewTeam(locked.team))
        return locked
      },
      allow: ({ actor, team }) => allow(actor, 'team.change', { teamId: team.id }),
      decide: ({ team, members }) => {
        const said = { ...call.body, publication: patchedPublication(team, call.body) }
        const changed = Object.entries(said).filter(
          ([field, value]) => value !== undefined && value !== team[field as keyof typeof call.body],
        )
        const after = { ...team, ...Object.fromEntries(changed) }
        const errors = unsatisfiedRules(after, countFilers(members.map(({ role }) => role)))
        const refused = errors.filter(({ path }) => changed.some(([field]) => path === `/${field}`))
        if (refused.length > 0) throw problem('unsatisfiable', { errors: refused })
        return Object.fromEntries(changed)
      },
      record: async (tx, { team }, columns) => {
        const changed = Object.keys(columns)
        const after =
          changed.length === 0
            ? team
            : await tx.team.update({
                where: { id: team.id },
                data: { ...columns, version: { increment: 1 } },
              })
        const events: NewEvent[] = changed.length > 0 ? [{ type: 'team.changed', data: { changed } }] : []
        return {
          chain: teamChain(team.id),
          events,
          answer: async () => ({ body: viewTeam(after), version: after.version }),
        }
      },
    }),
})
