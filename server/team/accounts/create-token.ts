import type { Transaction } from '../../database/database'
import { newId } from '../../ids'
import { newToken } from './tokens'

/** Makes a personal token that does all that the person may do. Returns it once; only its hash is kept. */
export async function createToken(
  tx: Transaction,
  { userId, name, expiresAt, now }: { userId: string; name: string; expiresAt: Date | null; now: Date },
): Promise<{ id: string; token: string }> {
  const id = newId()
  const { token, hash } = newToken()
  await tx.apiToken.create({ data: { id, userId, name, hash, expiresAt, createdAt: now } })
  return { id, token }
}
