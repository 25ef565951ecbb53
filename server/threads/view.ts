import { z } from 'zod'
import {
  suggestionFieldSchema,
  suggestionView,
  type SuggestionView,
  type ThreadView,
} from '@/domain/threads/thread'
import { can, type Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import type { Answer } from '@/server/http/operation'
import { isImportedPerson } from '@/server/team/imported-people'
import { peopleNamed } from '@/server/team/people'
import { decidingSubject, decisionAct } from './deciding'
import { wholeThread, type WholeThread } from './load'
import { threadSpans } from './span'

const idsSchema = z.array(z.string())
type Names = (id: string) => { id: string; name: string }

/** Discussions as one person reads them, in the order given. */
export async function viewThreads(
  tx: Transaction,
  actor: Actor,
  threads: WholeThread[],
): Promise<ThreadView[]> {
  const names = await peopleNamed(tx, threads.flatMap(peopleOf))
  const claimIds = threads.flatMap((thread) => thread.claimId ?? [])
  const claims = await tx.claim.findMany({
    where: { id: { in: claimIds } },
    select: { id: true, number: true },
  })
  const numbers = new Map(claims.map((claim) => [claim.id, claim.number]))
  const spans = await threadSpans(
    tx,
    threads.map((thread) => thread.id),
  )
  const views: ThreadView[] = []
  for (const thread of threads)
    views.push({
      id: thread.id,
      articleId: thread.articleId,
      claimId: thread.claimId,
      claimNumber: numbers.get(thread.claimId ?? '') ?? null,
      span: spans.get(thread.id) ?? null,
      startedBy: names(thread.createdById),
      imported: isImportedPerson(thread.teamId, names(thread.createdById)),
      resolved: thread.resolvedAt !== null,
      resolvedBy: thread.resolvedById === null ? null : names(thread.resolvedById),
      resolvedAt: thread.resolvedAt?.toISOString() ?? null,
      comments: thread.comments.map((comment) => viewComment(actor, thread.teamId, comment, names)),
      suggestion: thread.suggestion && (await viewSuggestion(tx, actor, thread, thread.suggestion, names)),
      mayResolve:
        can(actor, 'thread.resolve', { teamId: thread.teamId, madeById: thread.createdById }) === 'yes',
      version: thread.version,
      createdAt: thread.createdAt.toISOString(),
    })
  return views
}

/** One discussion as one person reads it. */
export async function viewThread(tx: Transaction, actor: Actor, id: string): Promise<ThreadView> {
  const [view] = await viewThreads(tx, actor, await tx.thread.findMany({ where: { id }, ...wholeThread }))
  if (!view) throw new Error(`Thread ${id} is gone`)
  return view
}

/** The answer of every act on a discussion: the whole of it, with its version. */
export async function threadAnswer(
  tx: Transaction,
  actor: Actor,
  id: string,
  status: 200 | 201 = 200,
): Promise<Answer> {
  const view = await viewThread(tx, actor, id)
  return { status, body: view, version: view.version, location: `/api/v1/threads/${id}` }
}

function peopleOf(thread: WholeThread): string[] {
  const { suggestion, comments } = thread
  const one = [thread.createdById, thread.resolvedById, suggestion?.authorId, suggestion?.decidedById]
  return [
    ...one.flatMap((id) => id ?? []),
    ...comments.flatMap((comment) => [comment.authorId, ...idsSchema.parse(comment.mentions)]),
  ]
}

function viewComment(actor: Actor, teamId: string, comment: WholeThread['comments'][number], names: Names) {
  return {
    id: comment.id,
    author: names(comment.authorId),
    imported: isImportedPerson(teamId, names(comment.authorId)),
    body: comment.body,
    createdAt: comment.createdAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    mentions: idsSchema.parse(comment.mentions).map(names),
    earlier: comment.earlier.map(({ body, at }) => ({ body, at: at.toISOString() })),
    mine: comment.authorId === actor.userId,
  }
}

async function viewSuggestion(
  tx: Transaction,
  actor: Actor,
  thread: WholeThread,
  suggestion: NonNullable<WholeThread['suggestion']>,
  names: Names,
): Promise<SuggestionView> {
  const field = suggestionFieldSchema.parse(suggestion.field)
  const isOpen = suggestion.state === 'open'
  const subject = isOpen ? await decidingSubject(tx, actor, thread.teamId, suggestion.claimId) : null
  return {
    id: suggestion.id,
    field,
    before: suggestion.before,
    after: suggestion.after,
    state: suggestionView.shape.state.parse(suggestion.state),
    author: names(suggestion.authorId),
    decidedBy: suggestion.decidedById === null ? null : names(suggestion.decidedById),
    decidedAt: suggestion.decidedAt?.toISOString() ?? null,
    mayDecide: subject !== null && can(actor, decisionAct[field], subject) === 'yes',
  }
}
