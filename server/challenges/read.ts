import { z } from 'zod'
import { challengeStateSchema, challengeView, type ChallengeView } from '@/domain/challenges/challenge'
import { can, type Actor } from '@/domain/team/roles'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf } from '@/server/http/pages'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow } from '@/server/write'
import { findChallenge } from './load'
import { viewChallenge, viewChallenges, wholeChallenge } from './view'

const listQuery = pageQuery.extend({
  team: z.string().max(64).optional(),
  state: challengeStateSchema.optional(),
  article: z.string().max(64).optional(),
})
type ListQuery = z.infer<typeof listQuery>
const place = z.tuple([z.iso.datetime(), z.string()])

/** A page of what readers objected to a team's published checks, the newest first. Throws `not-allowed` for viewers. */
export async function listChallengePage(
  actor: Actor,
  query: ListQuery,
): Promise<{ items: ChallengeView[]; next?: string }> {
  const teamId = chosenTeam(actor, query.team)
  allow(actor, 'challenge.read', { teamId })
  const { prisma } = await getDatabase()
  const limit = query.limit ?? 50
  const before = placeOf(query.cursor, place)
  const rows = await prisma.challenge.findMany({
    ...wholeChallenge,
    where: {
      teamId,
      ...(query.state ? { state: query.state } : {}),
      ...(query.article ? { articleId: query.article } : {}),
      ...(before
        ? { OR: [{ receivedAt: { lt: before[0] } }, { receivedAt: before[0], id: { lt: before[1] } }] }
        : {}),
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return page(
    await viewChallenges(prisma, actor, rows),
    limit,
    (challenge) => challenge,
    ({ receivedAt, id }) => [receivedAt, id],
  )
}

/** One challenge as this person sees it. Throws `not-found`, `not-allowed`. */
export async function readChallenge(actor: Actor, id: string): Promise<ChallengeView> {
  const { prisma } = await getDatabase()
  return viewChallenge(prisma, actor, (await findChallenge(prisma, actor, id)).id)
}

/** How many challenges of a team wait for an answer; 0 for whoever may not read them. */
export async function countOpenChallenges(actor: Actor, teamId: string): Promise<number> {
  if (can(actor, 'challenge.read', { teamId }) !== 'yes') return 0
  const { prisma } = await getDatabase()
  return prisma.challenge.count({ where: { teamId, state: 'open' } })
}

export const listChallenges = operation({
  method: 'GET',
  path: '/challenges',
  summary: 'What readers objected to a team’s published checks, the newest first.',
  query: listQuery,
  answer: pageOf(challengeView),
  run: async ({ actor, query }) => ({ body: await listChallengePage(actor, query) }),
})

export const getChallenge = operation({
  method: 'GET',
  path: '/challenges/{id}',
  summary: 'One reader’s objection, with what the desk answered.',
  answer: challengeView,
  async run({ actor, params }) {
    const challenge = await readChallenge(actor, params.id ?? '')
    return { body: challenge, version: challenge.version }
  },
})
