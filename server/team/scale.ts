import { z } from 'zod'
import { canonicalJson, type NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import { scaleView } from '@/domain/team/view'
import { ratingDefinition, scaleDefinition, type RatingDefinition } from '@/domain/verdicts/scale'
import type { Scale } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { findTeam, lockTeam } from './load-team'

const ratingsSchema = z.array(ratingDefinition)
/** What `GET` gives can be sent back as it is; the version that counts is that of `If-Match`. */
const changeScaleInput = scaleDefinition.extend({ version: z.int().optional() })

/** A team's newest scale. Throws `not-found` for whoever is not in the team. */
export async function readScale(
  actor: Actor,
  teamId: string,
): Promise<{ version: number; ratings: RatingDefinition[] }> {
  const { prisma } = await getDatabase()
  await findTeam(prisma, actor, teamId)
  return viewScale(await newestScale(prisma, teamId))
}

async function newestScale(tx: Transaction, teamId: string): Promise<Scale> {
  const scale = await tx.scale.findFirst({ where: { teamId }, orderBy: { version: 'desc' } })
  if (!scale) throw problem('not-found')
  return scale
}

function viewScale({ version, ratings }: Scale): { version: number; ratings: RatingDefinition[] } {
  return { version, ratings: ratingsSchema.parse(ratings) }
}

export const getScale = operation({
  method: 'GET',
  path: '/teams/{id}/scale',
  summary: 'A team’s ratings in their order.',
  answer: scaleView,
  async run({ actor, params }) {
    const scale = await readScale(actor, params.id ?? '')
    return { body: scale, version: scale.version }
  },
})

export const changeScale = operation({
  method: 'PUT',
  path: '/teams/{id}/scale',
  summary: 'Makes a new version of a team’s scale. Verdicts keep the version that they were filed under.',
  body: changeScaleInput,
  ifMatch: 'needed',
  answer: scaleView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const { actor, team } = await lockTeam(tx, call.actor, call.params.id ?? '')
        const scale = await newestScale(tx, team.id)
        const current = viewScale(scale)
        const equal = canonicalJson(current.ratings) === canonicalJson(call.body.ratings)
        if (!equal) await matchVersion(call.ifMatch, scale.version, () => current)
        return { actor, team, scale, equal }
      },
      allow: ({ actor, team }) => allow(actor, 'scale.change', { teamId: team.id }),
      decide: () => undefined,
      record: async (tx, { team, scale, equal }) => {
        const { ratings } = call.body
        const version = equal ? scale.version : scale.version + 1
        if (!equal)
          await tx.scale.create({
            data: {
              teamId: team.id,
              version,
              ratings,
              saidRatings: ratingsSchema.parse(scale.saidRatings),
              createdAt: call.now,
              createdById: call.actor.userId,
            },
          })
        const events: NewEvent[] = equal ? [] : [{ type: 'scale.changed', data: { version } }]
        return {
          chain: teamChain(team.id),
          events,
          answer: async () => ({ body: { version, ratings }, version }),
        }
      },
    }),
})
