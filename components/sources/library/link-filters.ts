import type { LinkState } from '@/domain/sources/source'

/** What the library can be filtered by: what somebody should look at. */
export const linkFilters = ['dead', 'changed', 'refused'] as const satisfies readonly LinkState[]
export type LinkFilter = (typeof linkFilters)[number] | ''
