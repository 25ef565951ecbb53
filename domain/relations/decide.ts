import type { AnyRelationKind, RelationKind } from './relation'

/** One claim depends on another: `from` on `to`, by their ids. */
export interface Edge {
  fromId: string
  toId: string
}

/** Whether a claim would depend on itself, through whatever chain, once `added` stands beside the others. */
export function makesCircle(edges: readonly Edge[], added: Edge): boolean {
  const next = new Map<string, string[]>()
  for (const { fromId, toId } of edges) next.set(fromId, [...(next.get(fromId) ?? []), toId])
  const seen = new Set<string>()
  const ahead = [added.toId]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === added.fromId) return true
    if (seen.has(id)) continue
    seen.add(id)
    ahead.push(...(next.get(id) ?? []))
  }
  return false
}

/** Whether a relation says the same in both directions. */
export function isMutual(kind: RelationKind): boolean {
  return kind !== 'depends-on'
}

/** Whether a relation can be taken back: what a claim was split from stays, a merge once the claim is taken up again. */
export function isRemovable(kind: AnyRelationKind, fromWithdrawn: boolean): boolean {
  return kind !== 'split-from' && !(kind === 'merged-into' && fromWithdrawn)
}

/** The ranges that a merge adds to those that a claim has: each that overlaps none of them, at most 50 in all. */
export function addedRanges<R extends { start: number; end: number }>(
  own: readonly R[],
  others: readonly R[],
): R[] {
  const added: R[] = []
  for (const range of [...others].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const clear = [...own, ...added].every((one) => range.end <= one.start || one.end <= range.start)
    if (clear && own.length + added.length < 50) added.push(range)
  }
  return added
}
