import { z } from 'zod'
import { canonicalJson, type NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import {
  changeScaleInput,
  mappingProblems,
  teamScaleView,
  type TeamScaleView,
} from '@/domain/verdicts/mapping'
import { scalePreset, scalePresets } from '@/domain/verdicts/presets'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { scaleHistory, type ScaleVersion } from '@/server/verdicts/scales'
import { allow, write } from '@/server/write'
import { findTeam, lockTeam } from './load-team'

const versionQuery = z.object({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'Send a whole number')
    .transform(Number)
    .optional(),
})

/** A team's newest scale, or an earlier version. Throws `not-found` for whoever is not in the team. */
export async function readScale(actor: Actor, teamId: string, version?: number): Promise<TeamScaleView> {
  const { prisma } = await getDatabase()
  await findTeam(prisma, actor, teamId)
  return viewScale(await scaleHistory(prisma, teamId), version)
}

function viewScale(history: readonly ScaleVersion[], version?: number): TeamScaleView {
  const shown = version === undefined ? history.at(-1) : history.find((scale) => scale.version === version)
  if (!shown) throw problem('not-found')
  const seen = new Set(shown.ratings.map(({ key }) => key))
  const retired = history
    .filter((scale) => scale.version < shown.version)
    .reverse()
    .flatMap(({ ratings }) => ratings)
    .filter(({ key }) => !seen.has(key) && seen.add(key))
  return { version: shown.version, ratings: shown.ratings, mapping: shown.mapping, retired }
}

async function newestOf(tx: Transaction, teamId: string) {
  const history = await scaleHistory(tx, teamId)
  const newest = history.at(-1)
  if (!newest) throw problem('not-found')
  return { history, newest }
}

export const getScale = operation({
  method: 'GET',
  path: '/teams/{id}/scale',
  summary: 'A team’s ratings in their order; `version` asks for an earlier scale.',
  query: versionQuery,
  answer: teamScaleView,
  async run({ actor, params, query }) {
    const scale = await readScale(actor, params.id ?? '', query.version)
    return { body: scale, version: scale.version }
  },
})

export const listScalePresets = operation({
  method: 'GET',
  path: '/teams/{id}/scale/presets',
  summary: 'Scales that a team can start from.',
  answer: z.object({ items: z.array(scalePreset) }),
  async run({ actor, params }) {
    const { prisma } = await getDatabase()
    await findTeam(prisma, actor, params.id ?? '')
    return { body: { items: scalePresets } }
  },
})

export const changeScale = operation({
  method: 'PUT',
  path: '/teams/{id}/scale',
  summary:
    'Makes a new version of a team’s scale. Verdicts keep the version that they were filed under; `mapping` says what took the place of a rating that is gone.',
  body: changeScaleInput,
  ifMatch: 'needed',
  answer: teamScaleView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const { actor, team } = await lockTeam(tx, call.actor, call.params.id ?? '')
        const { history, newest } = await newestOf(tx, team.id)
        const mapping = call.body.mapping ?? {}
        const equal =
          canonicalJson(newest.ratings) === canonicalJson(call.body.ratings) &&
          (call.body.mapping === undefined || canonicalJson(newest.mapping) === canonicalJson(mapping))
        if (!equal) await matchVersion(call.ifMatch, newest.version, () => viewScale(history))
        return { actor, team, history, newest, mapping, equal }
      },
      allow: ({ actor, team }) => allow(actor, 'scale.change', { teamId: team.id }),
      decide: ({ history, mapping, equal }) => {
        if (equal) return
        const earlier = new Set(history.flatMap(({ ratings }) => ratings.map(({ key }) => key)))
        const errors = mappingProblems(mapping, call.body.ratings, earlier)
        if (errors.length > 0) throw problem('invalid', { errors })
      },
      record: async (tx, { team, newest, mapping, equal }) => {
        const { ratings } = call.body
        const version = equal ? newest.version : newest.version + 1
        if (!equal)
          await tx.scale.create({
            data: {
              ...{ teamId: team.id, version, ratings, mapping },
              saidRatings: newest.saidRatings,
              createdAt: call.now,
              createdById: call.actor.userId,
            },
          })
        const events: NewEvent[] = equal ? [] : [{ type: 'scale.changed', data: { version } }]
        return {
          chain: teamChain(team.id),
          events,
          answer: async (inside) => ({ body: viewScale((await newestOf(inside, team.id)).history), version }),
        }
      },
    }),
})
