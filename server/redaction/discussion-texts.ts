import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'
import { goneAlready, lockRow, type FindText, type Look } from './found-text'

async function threadOf(tx: Transaction, look: Look, id: string) {
  await lockRow(tx, look, 'Thread', id)
  return tx.thread.findUniqueOrThrow({ where: { id } })
}

async function nextVersion(tx: Transaction, threadId: string): Promise<void> {
  await tx.thread.update({ where: { id: threadId }, data: { version: { increment: 1 } } })
}

/** A comment with what it said before it was edited; the first one of a suggestion takes the suggested words along. */
export const findComment: FindText = async (tx, subjectId, look) => {
  const comment = await tx.comment.findUnique({ where: { id: subjectId } })
  if (!comment) return null
  const thread = await threadOf(tx, look, comment.threadId)
  const names = await peopleNamed(tx, [comment.authorId])
  return {
    teamId: thread.teamId,
    articleId: thread.articleId,
    subject: `A comment by ${names(comment.authorId).name} of ${comment.createdAt.toISOString().slice(0, 10)}`,
    refused: comment.redactedAt ? goneAlready : null,
    redact: async (now) => {
      const gone = { body: null, salt: null, redactedAt: now }
      await tx.comment.update({ where: { id: comment.id }, data: gone })
      await tx.commentEdit.updateMany({ where: { commentId: comment.id }, data: gone })
      if (comment.number === 1) await wipeSuggestion(tx, { threadId: thread.id }, now)
      await nextVersion(tx, thread.id)
    },
  }
}

async function wipeSuggestion(tx: Transaction, where: { threadId: string }, now: Date): Promise<void> {
  await tx.suggestion.updateMany({
    where: { ...where, redactedAt: null },
    data: { before: null, after: null, salt: null, redactedAt: now },
  })
}

/** The words that somebody suggested, with those that they were to replace. */
export const findSuggestion: FindText = async (tx, subjectId, look) => {
  const suggestion = await tx.suggestion.findUnique({ where: { id: subjectId } })
  if (!suggestion) return null
  const thread = await threadOf(tx, look, suggestion.threadId)
  const names = await peopleNamed(tx, [suggestion.authorId])
  return {
    teamId: thread.teamId,
    articleId: thread.articleId,
    subject: `A suggestion by ${names(suggestion.authorId).name}`,
    refused: suggestion.redactedAt ? goneAlready : null,
    redact: async (now) => {
      await wipeSuggestion(tx, { threadId: thread.id }, now)
      await nextVersion(tx, thread.id)
    },
  }
}
