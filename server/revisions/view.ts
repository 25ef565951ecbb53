import {
  revisionDecisionSchema,
  revisionOriginSchema,
  storedDiffSchema,
  type RevisionView,
} from '@/domain/revisions/revision'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'

/** What the view of a revision is made of: neither its text nor the bytes that it came from. */
export const listedRevision = {
  select: {
    ...{ id: true, articleId: true, number: true, sha256: true, words: true, createdById: true },
    ...{ createdAt: true, decision: true, origin: true, noteId: true, decidedById: true },
    ...{ decidedAt: true, diff: true },
    importBody: { select: { url: true, fetchedAt: true } },
  },
} as const
type ListedRevision = Prisma.RevisionGetPayload<typeof listedRevision>

/** Revisions of one article as lists show them, in the order given. */
export async function viewRevisions(tx: Transaction, revisions: ListedRevision[]): Promise<RevisionView[]> {
  const [first] = revisions
  if (!first) return []
  const { _max: current } = await tx.revision.aggregate({
    where: { articleId: first.articleId, decision: 'adopted' },
    _max: { number: true },
  })
  const names = await peopleNamed(
    tx,
    revisions.flatMap(({ createdById, decidedById }) => [createdById, decidedById ?? []].flat()),
  )
  const notes = await tx.reason.findMany({
    where: { id: { in: revisions.flatMap(({ noteId }) => noteId ?? []) } },
    select: { id: true, text: true },
  })
  const texts = new Map(notes.map(({ id, text }) => [id, text]))
  return revisions.map((revision) => ({
    id: revision.id,
    number: revision.number,
    sha256: revision.sha256,
    words: revision.words,
    createdAt: revision.createdAt.toISOString(),
    by: names(revision.createdById),
    origin: revisionOriginSchema.parse(revision.origin),
    decision: revisionDecisionSchema.parse(revision.decision),
    current: revision.number === current.number,
    note: texts.get(revision.noteId ?? '') ?? null,
    decidedBy: revision.decidedById === null ? null : names(revision.decidedById),
    decidedAt: revision.decidedAt?.toISOString() ?? null,
    url: revision.importBody?.url ?? null,
    fetchedAt: revision.importBody?.fetchedAt?.toISOString() ?? null,
    diff: revision.diff === null ? null : storedDiffSchema.parse(revision.diff),
  }))
}

/** One revision as a list shows it. */
export async function viewRevision(tx: Transaction, id: string): Promise<RevisionView> {
  const [view] = await viewRevisions(tx, await tx.revision.findMany({ where: { id }, ...listedRevision }))
  if (!view) throw new Error(`Revision ${id} is gone`)
  return view
}
