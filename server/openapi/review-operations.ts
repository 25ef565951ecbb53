import type { AnyOperation } from '@/server/http/api'

/** What the API does for review: rulings, discussion, evidence, replies, agreement and what hangs on them. */
export const reviewOperations: AnyOperation[] = []
