import type { EventData, EventType, NewEvent } from '../history/event'
import { atLeast, type Role } from '../team/roles'
import type { NotificationReason } from './reason'

/** What the rules need to know besides the event. All of it is known to the whole team. */
export interface NotificationFacts {
  /** Everybody in the team at this moment, with their role. */
  members: ReadonlyMap<string, Role>
  /** Who marked the claim. */
  markedById: string | null
  /** Who imported the article. */
  importedById: string | null
  assignees: readonly string[]
  /** Those of them who were not assigned before this event. */
  newAssignees: readonly string[]
  /** Who had filed a verdict on the claim when it happened. */
  filedBy: readonly string[]
  /** Who wrote in the thread. */
  threadPeople: readonly string[]
  signOff: { signerId: string | null; requestedById: string } | null
  /** Who added the source, and who cites it in a verdict that the whole team may see. */
  sourcePeople: readonly string[]
  /** Who asked for what the event is about, where somebody did. */
  requestedById: string | null
}

/** Somebody who is to be told, and why. */
export interface Told {
  userId: string
  reason: NotificationReason
}

type Rules = {
  [T in EventType]?: (
    data: EventData<T>,
    facts: NotificationFacts,
  ) => Partial<Record<NotificationReason, readonly (string | null)[]>>
}

const wordingFields = new Set(['statement', 'kind', 'voices', 'spans', 'words'])

/** Whoever comes first in a line is told for that reason alone: nobody is told twice of one event. */
const rules: Rules = {
  'claim.changed': ({ changed }, facts) => ({
    assigned: changed.includes('assignees') ? facts.newAssignees : [],
    reworded: changed.some((field) => wordingFields.has(field)) ? facts.filedBy : [],
  }),
  'claim.revealed': (_, facts) => ({
    revealed: facts.filedBy,
    'to-rule': [...facts.assignees, facts.markedById],
  }),
  'claim.reopened': (_, facts) => ({ reopened: facts.filedBy }),
  'claim.recheck-raised': (_, facts) => ({ recheck: [...facts.filedBy, ...facts.assignees] }),
  'article.revised': ({ origin }, facts) => ({
    'article-changed': origin === 'watch' ? [facts.importedById, ...withRole(facts, 'editor')] : [],
  }),
  'verdict.asked': ({ userId }) => ({ asked: [userId] }),
  'verdict.draft-shared': ({ userIds }) => ({ 'draft-shared': userIds }),
  'verdict.draft-handed-over': ({ userId }) => ({ 'draft-handed-over': [userId] }),
  'verdict.draft-opened': ({ userId }) => ({ 'draft-opened': [userId] }),
  'ruling.made': ({ approved }, facts) => ({
    'to-approve': approved ? [] : withRole(facts, 'reviewer'),
    ruled: approved ? facts.filedBy : [],
  }),
  'ruling.approved': (_, facts) => ({ ruled: [...facts.filedBy, facts.requestedById] }),
  'ruling.reopened': (_, facts) => ({ reopened: facts.filedBy }),
  'thread.started': ({ mentions }) => ({ mentioned: mentions }),
  'thread.answered': ({ mentions }, facts) => ({ mentioned: mentions, replied: facts.threadPeople }),
  'suggestion.made': (_, facts) => ({ suggested: [facts.markedById] }),
  'suggestion.accepted': ({ userId }) => ({ 'suggestion-decided': [userId] }),
  'suggestion.declined': ({ userId }) => ({ 'suggestion-decided': [userId] }),
  'sign-off.asked': (_, facts) => ({ 'sign-off-asked': [facts.signOff?.signerId ?? null] }),
  'sign-off.given': (_, facts) => ({ 'sign-off-decided': [facts.signOff?.requestedById ?? null] }),
  'sign-off.refused': (_, facts) => ({ 'sign-off-decided': [facts.signOff?.requestedById ?? null] }),
  'redaction.asked': (_, facts) => ({ 'redaction-asked': withRole(facts, 'editor') }),
  'source.link-changed': ({ state }, facts) => ({ 'link-dead': state === 'dead' ? facts.sourcePeople : [] }),
  'challenge.received': (_, facts) => ({ challenged: withRole(facts, 'editor') }),
  'webhook.changed': ({ changed }, facts) => ({
    'webhook-stopped': changed.includes('stopped') ? withRole(facts, 'owner') : [],
  }),
}

/**
 * Who is told of an event, and why: members only, each once, never whoever did it. Rests on what the whole team may
 * know, so that being told or not tells nothing of a hidden verdict.
 */
export function toldOf(event: NewEvent & { actorId: string }, facts: NotificationFacts): Told[] {
  // The table's type ties each line to its data; the union of both is more than the compiler can follow.
  const rule = rules[event.type] as
    | ((data: EventData, facts: NotificationFacts) => ReturnType<NonNullable<Rules['claim.changed']>>)
    | undefined
  const told = new Map<string, NotificationReason>()
  for (const [reason, userIds] of Object.entries(rule?.(event.data, facts) ?? {}))
    for (const userId of userIds ?? [])
      if (userId !== null && userId !== event.actorId && facts.members.has(userId) && !told.has(userId))
        told.set(userId, reason as NotificationReason)
  return [...told].map(([userId, reason]) => ({ userId, reason }))
}

function withRole(facts: NotificationFacts, needed: Role): string[] {
  return [...facts.members].filter(([, role]) => atLeast(role, needed)).map(([userId]) => userId)
}
