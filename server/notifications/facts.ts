import type { ChainedEvent } from '@/domain/history/event'
import type { NotificationFacts } from '@/domain/notifications/rules'
import { roleSchema } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { peopleOfSources } from '@/server/verdicts/source-uses'

/** How far an assignment may be from its event in time and still be the one that it tells of. */
const SAME_ACT_MS = 2000

/**
 * What the rules need to know of some events of one team, in a few queries. Who filed is read from the history, up to the
 * event itself: the tables of verdicts are not touched.
 */
export async function readFacts(
  tx: Transaction,
  teamId: string,
  events: readonly ChainedEvent[],
): Promise<(event: ChainedEvent) => NotificationFacts> {
  const [first] = events
  const claimIds = unique(events.map(claimIdOf))
  const threadIds = unique(events.map(({ data }) => ('threadId' in data ? data.threadId : null)))
  const signOffIds = unique(events.map(({ data }) => ('signOffId' in data ? data.signOffId : null)))
  const members = await tx.membership.findMany({ where: { teamId, removedAt: null } })
  const roles = new Map(members.map(({ userId, role }) => [userId, roleSchema.parse(role)]))
  const claims = await tx.claim.findMany({
    where: { id: { in: claimIds } },
    select: { id: true, markedById: true, assignments: true },
  })
  const acts = await tx.event.findMany({
    where: {
      chainId: first?.chain ?? '',
      claimId: { in: claimIds },
      type: { in: ['verdict.filed', 'ruling.made'] },
    },
    select: { claimId: true, actorId: true, seq: true, type: true },
    orderBy: { seq: 'asc' },
  })
  const articles = await tx.article.findMany({
    where: { id: { in: unique(events.map(({ data }) => ('articleId' in data ? data.articleId : null))) } },
    select: { id: true, importedById: true },
  })
  const threads = await tx.thread.findMany({
    where: { id: { in: threadIds } },
    select: { id: true, createdById: true, comments: { select: { authorId: true } } },
  })
  const sourceIds = unique(events.map(sourceIdOf))
  const sourcePeople = await peopleOfSources(tx, sourceIds)
  const signOffs = await tx.signOff.findMany({ where: { id: { in: signOffIds } } })

  return (event) => {
    const claim = claims.find(({ id }) => id === claimIdOf(event))
    const before = acts.filter((act) => act.claimId === claim?.id && act.seq <= event.seq)
    const thread = threads.find(({ id }) => 'threadId' in event.data && id === event.data.threadId)
    const signOff = signOffs.find(({ id }) => 'signOffId' in event.data && id === event.data.signOffId)
    const at = new Date(event.at).getTime()
    const assignments = claim?.assignments ?? []
    return {
      members: roles,
      markedById: claim?.markedById ?? null,
      importedById:
        articles.find(({ id }) => 'articleId' in event.data && id === event.data.articleId)?.importedById ??
        null,
      assignees: assignments.map(({ userId }) => userId),
      newAssignees: assignments
        .filter(({ createdAt }) => Math.abs(createdAt.getTime() - at) <= SAME_ACT_MS)
        .map(({ userId }) => userId),
      filedBy: unique(before.map((act) => (act.type === 'verdict.filed' ? act.actorId : null))),
      threadPeople: thread
        ? unique([thread.createdById, ...thread.comments.map(({ authorId }) => authorId)])
        : [],
      sourcePeople: sourcePeople.get(sourceIdOf(event) ?? '') ?? [],
      signOff: signOff ?? null,
      requestedById: before.findLast((act) => act.type === 'ruling.made')?.actorId ?? null,
    }
  }
}

function claimIdOf({ data }: ChainedEvent): string | null {
  return 'claimId' in data ? data.claimId : null
}

function sourceIdOf({ type, data }: ChainedEvent): string | null {
  return type === 'source.link-changed' ? data.sourceId : null
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}
