import {
  registerFilters,
  registerRow,
  type RegisterFilters,
  type RegisterRow,
} from '@/domain/register/register'
import { roleIn, type Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf } from '@/server/http/pages'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow } from '@/server/write'
import { findInRegister } from './find'
import { orderedPlace } from './order'
import { registerRows } from './rows'
import type { RegisterScope } from './select'

const registerQuery = registerFilters.extend(pageQuery.shape)
type RegisterQuery = RegisterFilters & { cursor?: string | undefined; limit?: number | undefined }

/** Which team's register is meant: the named one, that of the named article, else the actor's only one. */
export async function registerScope(
  tx: Transaction,
  actor: Actor,
  filters: RegisterFilters,
  now: Date,
): Promise<RegisterScope> {
  const { team, article } = filters
  const named =
    team === undefined && article !== undefined
      ? await tx.article.findUnique({ where: { id: article }, select: { teamId: true } })
      : null
  const teamId = named && roleIn(actor, named.teamId) ? named.teamId : chosenTeam(actor, team)
  allow(actor, 'article.read', { teamId })
  return { teamId, userId: actor.userId, now }
}

/** A page of the team's claims over all articles: archived ones and the sample's only when their article is named. */
export async function readRegister(
  actor: Actor,
  query: RegisterQuery,
  now: Date,
): Promise<{ items: RegisterRow[]; next?: string }> {
  const { prisma } = await getDatabase()
  const scope = await registerScope(prisma, actor, query, now)
  const limit = query.limit ?? 50
  const after = placeOf(query.cursor, orderedPlace)
  const found = await findInRegister(prisma, query, scope, { after, limit: limit + 1 })
  const { items, ...next } = page(
    found,
    limit,
    (claim) => claim.id,
    (claim) => claim.place,
  )
  return { items: await registerRows(prisma, actor.userId, items), ...next }
}

export const listRegister = operation({
  method: 'GET',
  path: '/claims',
  summary:
    "The register: a team's claims over all articles, the next due first. `state` may be several, parted by commas; `assignee` is a user's id, `me` or `none`; `rating` finds rulings and agreed ratings; `due` is `overdue`, `today` (within 24 hours), `week` or `none`; `sort` is due, priority (5 is the most urgent), article, statement, speaker or newest, with a minus in front turned round.",
  query: registerQuery,
  answer: pageOf(registerRow),
  run: async ({ actor, query, now }) => ({ body: await readRegister(actor, query, now) }),
})
