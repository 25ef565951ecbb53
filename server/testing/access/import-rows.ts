import type { AccessTable } from './row'

/** Revisions, annotations from elsewhere, sources that were fetched, and what was checked before. */
export const importRows: AccessTable = {}
