import type { Unplaced } from '@/domain/annotations/annotation'
import type { ImportPlan, PlannedAnnotation } from '@/domain/annotations/plan-import'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import { madeAt, type ImportFrame } from './frame'
import type { KnownImports } from './known'
import { storeImportedClaims } from './store-claims'
import {
  addImportedComments,
  storeImportedThreads,
  type ImportedComment,
  type ImportedThread,
} from './store-threads'

/** What an import of annotations made. */
export interface StoredImport {
  claimIds: string[]
  threadIds: string[]
  /** Answers that became comments. */
  comments: number
  already: number
  unplaced: Unplaced[]
}

/** Stores what was planned: claims with what is said of them, discussions, then answers where what they answer is. */
export async function storePlan(
  tx: Transaction,
  frame: ImportFrame,
  known: KnownImports,
  { planned, unplaced, already }: ImportPlan,
): Promise<StoredImport> {
  const claimed = planned.filter(({ as }) => as === 'claim')
  const claimIds = await storeImportedClaims(tx, frame, claimed)
  const claims = new Map(known.claimIds)
  claimed.forEach(({ importedId }, index) => claims.set(importedId, claimIds[index] ?? ''))

  const threads: ImportedThread[] = []
  const byName = new Map<string, ImportedThread>()
  const begin = (importedId: string, claimId: string | null, ranges: ImportedThread['ranges']) => {
    const thread: ImportedThread = { id: newId(), importedId, claimId, ranges, comments: [] }
    threads.push(thread)
    byName.set(importedId, thread)
    return thread
  }
  for (const one of planned) {
    if (one.as === 'answer' || one.comment === null) continue
    const claimId = one.as === 'claim' ? (claims.get(one.importedId) ?? null) : null
    begin(one.importedId, claimId, claimId === null ? one.ranges : []).comments.push(commentOf(frame, one))
  }
  const added = new Map<string, PlannedAnnotation[]>()
  const { left, placed } = placeAnswers(
    planned.filter(({ as }) => as === 'answer'),
    (name) => {
      const thread = byName.get(name)
      if (thread) return (answer) => thread.comments.push(commentOf(frame, answer))
      const before = known.threadIds.get(name)
      if (before !== undefined) return (answer) => added.set(before, [...(added.get(before) ?? []), answer])
      const claimId = claims.get(name)
      if (claimId === undefined) return null
      return (answer) => begin(name, claimId, []).comments.push(commentOf(frame, answer))
    },
  )
  await storeImportedThreads(tx, frame, threads)
  const repeated = await addToKnown(tx, frame, added)
  const orphans = left.map(({ annotation, comment }): Unplaced => {
    return { id: annotation.id, quote: comment?.slice(0, 300) ?? null, reason: 'no-parent' }
  })
  return {
    claimIds,
    threadIds: threads.map(({ id }) => id),
    comments: placed - repeated,
    already: already + repeated,
    unplaced: [...unplaced, ...orphans],
  }
}

type Take = (answer: PlannedAnnotation) => unknown

/** Hands each answer to what it answers, which may be an answer that comes later in the file. */
function placeAnswers(
  answers: PlannedAnnotation[],
  takerOf: (name: string) => Take | null,
): { left: PlannedAnnotation[]; placed: number } {
  const rootOf = new Map<string, string>()
  let left = answers
  for (let before = -1; before !== left.length;) {
    before = left.length
    left = left.filter((answer) => {
      const parents = [...answer.annotation.answers].reverse().map((name) => rootOf.get(name) ?? name)
      for (const name of parents) {
        const take = takerOf(name)
        if (!take) continue
        take(answer)
        rootOf.set(answer.importedId, name)
        return false
      }
      return true
    })
  }
  return { left, placed: answers.length - left.length }
}

function commentOf(frame: ImportFrame, { annotation, comment }: PlannedAnnotation): ImportedComment {
  return { author: annotation.author, body: comment ?? '', at: madeAt(frame, annotation.createdAt) }
}

/** Adds answers to discussions that came in before, but for those that they have; returns how many these were. */
async function addToKnown(
  tx: Transaction,
  frame: ImportFrame,
  added: Map<string, PlannedAnnotation[]>,
): Promise<number> {
  let repeated = 0
  for (const [id, answers] of added) {
    await tx.$queryRaw`SELECT 1 FROM "Thread" WHERE "id" = ${id} FOR UPDATE`
    const there = await tx.comment.findMany({
      where: { threadId: id },
      select: { authorId: true, body: true },
    })
    const said = new Set(there.map(({ authorId, body }) => `${authorId} ${body}`))
    const fresh = answers
      .map((answer) => commentOf(frame, answer))
      .filter(({ author, body }) => !said.has(`${frame.authorId(author)} ${body}`))
    repeated += answers.length - fresh.length
    if (fresh.length > 0) await addImportedComments(tx, frame, { id, count: there.length }, fresh)
  }
  return repeated
}
