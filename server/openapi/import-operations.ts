import type { AnyOperation } from '@/server/http/api'

/** What comes in and what becomes of it: revisions, annotations, fetched sources, claims checked before. */
export const importOperations: AnyOperation[] = []
