import type { Transaction } from '@/server/database/database'

/** What came into an article with annotations before, by what it is called where it came from. */
export interface KnownImports {
  names: Set<string>
  claimIds: Map<string, string>
  threadIds: Map<string, string>
}

/** Looks up what was imported onto an article; what was removed since may come in again. */
export async function knownImports(tx: Transaction, articleId: string): Promise<KnownImports> {
  const where = { articleId, importedId: { not: null } }
  const claims = await tx.claim.findMany({
    where: { ...where, removedAt: null },
    select: { id: true, importedId: true },
  })
  const alive = new Set(claims.map(({ id }) => id))
  const threads = await tx.thread.findMany({ where, select: { id: true, claimId: true, importedId: true } })
  const there = threads.filter(({ claimId }) => claimId === null || alive.has(claimId))
  const claimIds = new Map(claims.map(({ id, importedId }) => [importedId ?? '', id]))
  const threadIds = new Map(there.map(({ id, importedId }) => [importedId ?? '', id]))
  return { names: new Set([...claimIds.keys(), ...threadIds.keys()]), claimIds, threadIds }
}
