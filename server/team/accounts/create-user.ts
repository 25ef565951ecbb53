import { problem } from '@/domain/problem'
import type { Transaction } from '../../database/database'
import { isUniqueViolation } from '../../database/errors'
import { newId } from '../../ids'

/** An e-mail address as it is stored and compared: without spaces around it, in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * Makes a person who can sign in; hash the password before the transaction, as that takes long. Returns their id.
 * Throws `taken` when somebody has the address.
 */
export async function createUser(
  tx: Transaction,
  person: { name: string; email: string; passwordHash: string | null; now: Date },
): Promise<string> {
  const id = newId()
  const { name, passwordHash, now } = person
  try {
    await tx.user.create({
      data: { id, name, email: normalEmail(person.email), passwordHash, createdAt: now },
    })
  } catch (error) {
    if (isUniqueViolation(error, 'User_email_key'))
      throw problem('taken', `Somebody with the address ${normalEmail(person.email)} is here already.`)
    throw error
  }
  return id
}
