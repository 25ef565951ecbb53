import { randomBytes } from 'node:crypto'
import { sha256Hex } from '../../ids'

/** A new personal token: `pl_` and 256 random bits in base64url. Shown once; only its hash is stored. */
export function newToken(): { token: string; hash: string } {
  const token = `pl_${randomBytes(32).toString('base64url')}`
  return { token, hash: hashToken(token) }
}

/** What is stored of a token: SHA-256 in hex. So much randomness needs no slow hash. */
export function hashToken(token: string): string {
  return sha256Hex(token)
}

/** Whether a string has the form of a personal token. */
export function isToken(value: string): boolean {
  return /^pl_[\w-]{43}$/.test(value)
}
