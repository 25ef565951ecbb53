import { z } from 'zod'
import { problem } from '@/domain/problem'
import { createTokenInput, tokenView, type TokenView } from '@/domain/team/view'
import type { ApiToken } from '@/prisma/generated/client'
import { personWake } from '@/server/auth/session'
import { getDatabase } from '@/server/database/open'
import { wake } from '@/server/database/wake'
import { operation, type Answer, type WriteContext } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { createToken } from '../accounts/create-token'
import { writeOnce } from '../write-once'

const place = z.tuple([z.iso.datetime(), z.string()])

/** A page of a person's tokens that were not revoked, the newest first, expired ones too. */
export async function readTokens(
  userId: string,
  { cursor, limit = 50 }: PageQuery = {},
): Promise<{ items: TokenView[]; next?: string }> {
  const { prisma } = await getDatabase()
  const before = placeOf(cursor, place)
  const rows = await prisma.apiToken.findMany({
    where: {
      userId,
      revokedAt: null,
      ...(before
        ? { OR: [{ createdAt: { lt: before[0] } }, { createdAt: before[0], id: { lt: before[1] } }] }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return page(
    rows,
    limit,
    (row) => viewToken(row, null),
    ({ createdAt, id }) => [createdAt.toISOString(), id],
  )
}

function viewToken(row: Omit<ApiToken, 'hash' | 'userId' | 'revokedAt'>, token: string | null): TokenView {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    token,
  }
}

export const listTokens = operation({
  method: 'GET',
  path: '/me/tokens',
  summary: 'Your personal tokens, without their secret part.',
  query: pageQuery,
  answer: pageOf(tokenView),
  run: async ({ actor, query }) => ({ body: await readTokens(actor.userId, query) }),
})

export const createPersonalToken = operation({
  method: 'POST',
  path: '/me/tokens',
  summary: 'Makes a personal token, which may do all that you may. Its secret is in this answer only.',
  body: createTokenInput,
  answer: tokenView,
  status: 201,
  run: (call) =>
    writeOnce(call, async (tx) => {
      const { name } = call.body
      const expiresAt = call.body.expiresAt ? new Date(call.body.expiresAt) : null
      if (expiresAt && expiresAt <= call.now)
        throw problem('invalid', { errors: [{ path: '/expiresAt', message: 'Choose a time to come.' }] })
      const { id, token } = await createToken(tx, {
        userId: call.actor.userId,
        name,
        expiresAt,
        now: call.now,
      })
      const row = { id, name, createdAt: call.now, lastUsedAt: null, expiresAt }
      return {
        status: 201,
        body: viewToken(row, token),
        repeated: viewToken(row, null),
        location: `/api/v1/me/tokens/${id}`,
      }
    }),
})

async function revoke(call: WriteContext, id: string): Promise<Answer> {
  return writeOnce(call, async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id, userId: call.actor.userId, revokedAt: null },
      data: { revokedAt: call.now },
    })
    if (count === 0) throw problem('not-found')
    await wake(tx, personWake(call.actor.userId))
    return { status: 204 }
  })
}

export const revokeToken = operation({
  method: 'DELETE',
  path: '/me/tokens/{id}',
  summary: 'Revokes one of your tokens; its next request is refused.',
  status: 204,
  run: (call) => revoke(call, call.params.id ?? ''),
})

export const revokeTokenByQuery = operation({
  method: 'DELETE',
  path: '/me/tokens',
  summary: 'Revokes the token named by `id`.',
  query: z.object({ id: z.string('Say which token.').max(64) }),
  status: 204,
  run: (call) => revoke(call, call.query.id),
})
