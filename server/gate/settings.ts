import { gateSettings, gateSettingsView, type GateSettings, type GateSettingsView } from '@/domain/gate/gate'
import { gateOf, storedGate } from '@/domain/gate/presets'
import { canonicalJson, type NewEvent } from '@/domain/history/event'
import type { Actor } from '@/domain/team/roles'
import type { Team } from '@/prisma/generated/client'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { findTeam, lockTeam } from '@/server/team/load-team'
import { allow, write } from '@/server/write'

function viewGate(team: Team): GateSettingsView {
  return { ...gateOf(team), version: team.version }
}

/** The rules that a team publishes by. Throws `not-found` for whoever is not in it. */
export async function readGateSettings(actor: Actor, teamId: string): Promise<GateSettingsView> {
  const { prisma } = await getDatabase()
  return viewGate(await findTeam(prisma, actor, teamId))
}

export const getTeamGate = operation({
  method: 'GET',
  path: '/teams/{id}/gate',
  summary: 'The rules that a team publishes by.',
  answer: gateSettingsView,
  async run({ actor, params }) {
    const settings = await readGateSettings(actor, params.id ?? '')
    return { body: settings, version: settings.version }
  },
})

export const changeTeamGate = operation({
  method: 'PUT',
  path: '/teams/{id}/gate',
  summary:
    'Chooses the rules that a team publishes by: a preset, whose rules come with it, or `own` with the rules sent. `If-Match` is the team’s version.',
  body: gateSettings,
  ifMatch: 'needed',
  answer: gateSettingsView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const locked = await lockTeam(tx, call.actor, call.params.id ?? '')
        const { team } = locked
        const wanted = storedGate(call.body)
        const equal = isChosen(team, wanted)
        if (!equal) await matchVersion(call.ifMatch, team.version, () => viewGate(team))
        return { ...locked, wanted, equal }
      },
      allow: ({ actor, team }) => allow(actor, 'gate.change', { teamId: team.id }),
      decide: () => undefined,
      record: async (tx, { team, wanted, equal }) => {
        const after = equal
          ? team
          : await tx.team.update({
              where: { id: team.id },
              data: { gate: wanted, version: { increment: 1 } },
            })
        const event: NewEvent = { type: 'gate.changed', data: gateOf(after) }
        return {
          chain: teamChain(team.id),
          events: equal ? [] : [event],
          answer: async () => ({ body: viewGate(after), version: after.version }),
        }
      },
    }),
})

/** Whether a team has chosen exactly this: what holds unless told is no choice. */
function isChosen(team: Team, wanted: GateSettings): boolean {
  const stored = gateSettings.safeParse(team.gate)
  return stored.success && canonicalJson(storedGate(stored.data)) === canonicalJson(wanted)
}
