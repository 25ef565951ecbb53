import { atLeast, type Role } from '../team/roles'
import type { RedactionState } from './redaction'

/** A member of the team that a redaction belongs to. */
export interface Redactor {
  userId: string
  role: Role
}

export interface AskedRedaction {
  state: RedactionState
  requestedById: string
}

/** The state of a redaction from what is stored of it. */
export function redactionState(stored: {
  carriedOutAt: Date | null
  refusedAt: Date | null
}): RedactionState {
  if (stored.carriedOutAt) return 'carried-out'
  return stored.refusedAt ? 'refused' : 'asked'
}

/**
 * Why `userId` may not carry a redaction out, or `null` when they may. It takes two different people, both editors or
 * owners at this moment and at least one of them an owner: who asked and who carries it out. A team in which one person
 * alone is an editor or owner has nobody to ask: that person does both, if they are the owner.
 */
export function whyNotCarryOut(
  userId: string,
  redaction: AskedRedaction,
  members: readonly Redactor[],
): string | null {
  const decided = whyDecided(redaction)
  if (decided) return decided
  const able = members.filter((member) => atLeast(member.role, 'editor'))
  const carrier = able.find((member) => member.userId === userId)
  if (!carrier) return 'Only editors and owners carry out redactions.'
  const alone = able.length === 1
  if (alone && carrier.role === 'owner') return null
  const asker = able.find((member) => member.userId === redaction.requestedById)
  if (!asker) return 'Whoever asked for this is no editor of the team any more. Ask for it again.'
  if (asker.userId === userId)
    return 'Whoever asked for a redaction does not carry it out: somebody else must.'
  return [asker, carrier].some((member) => member.role === 'owner')
    ? null
    : 'An owner must ask for a redaction or carry it out.'
}

/** Why a redaction cannot be refused or taken back, or `null` when it can. */
export function whyDecided(redaction: Pick<AskedRedaction, 'state'>): string | null {
  if (redaction.state === 'carried-out') return 'This was redacted already.'
  return redaction.state === 'refused' ? 'This redaction was refused already.' : null
}
