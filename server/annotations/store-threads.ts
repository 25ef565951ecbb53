import type { TextRange } from '@/domain/anchoring/span'
import type { Transaction } from '@/server/database/database'
import { newId, newSalt } from '@/server/ids'
import type { ImportFrame } from './frame'
import { storeImportedSpans } from './store-spans'

/** One thing that somebody said elsewhere. */
export interface ImportedComment {
  author: string | null
  body: string
  at: Date
}

/** A discussion that is to be stored, with the comments of its beginning. */
export interface ImportedThread {
  id: string
  importedId: string
  claimId: string | null
  ranges: TextRange[]
  comments: ImportedComment[]
}

/** Stores discussions by the people who had them. Nobody is mentioned by what was said elsewhere. */
export async function storeImportedThreads(
  tx: Transaction,
  frame: ImportFrame,
  threads: ImportedThread[],
): Promise<void> {
  const { teamId, articleId, now } = frame
  await tx.thread.createMany({
    data: threads.map(({ id, importedId, claimId, comments }) => ({
      ...{ id, teamId, articleId, claimId, importedId },
      createdById: frame.authorId(comments[0]?.author ?? null),
      createdAt: comments[0]?.at ?? now,
    })),
  })
  await storeImportedSpans(
    tx,
    frame,
    threads.map(({ id, ranges }) => ({ claimId: null, threadId: id, ranges })),
  )
  await tx.comment.createMany({
    data: threads.flatMap(({ id, comments }) => commentRows(frame, { id, count: 0 }, comments)),
  })
}

/** Adds comments to a discussion that was there before, whose row is locked. */
export async function addImportedComments(
  tx: Transaction,
  frame: ImportFrame,
  thread: { id: string; count: number },
  comments: ImportedComment[],
): Promise<void> {
  await tx.comment.createMany({ data: commentRows(frame, thread, comments) })
  await tx.thread.update({ where: { id: thread.id }, data: { version: { increment: 1 } } })
}

function commentRows(
  frame: ImportFrame,
  { id: threadId, count }: { id: string; count: number },
  comments: ImportedComment[],
) {
  return comments.map(({ author, body, at }, index) => ({
    ...{ id: newId(), threadId, number: count + index + 1, body, salt: newSalt() },
    ...{ authorId: frame.authorId(author), createdAt: at },
  }))
}
