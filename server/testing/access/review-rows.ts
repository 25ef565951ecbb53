import type { AccessTable } from './row'

/** Rulings, discussion, evidence, replies, sign-offs and what hangs on them. */
export const reviewRows: AccessTable = {}
