import { z } from 'zod'

/** Roles from the least to the most; each has all that the ones before it have. */
export const roles = ['viewer', 'reviewer', 'editor', 'owner'] as const
export const roleSchema = z.enum(roles)
export type Role = (typeof roles)[number]

/** Whether somebody with `role` may do what `needed` may. */
export function atLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}

/** Who asks: a signed-in person and what they are in each of their teams. */
export interface Actor {
  userId: string
  name: string
  email: string | null
  memberships: { teamId: string; role: Role }[]
}

/** The actor's role in a team, or `null` for somebody who is not in it. */
export function roleIn(actor: Actor, teamId: string): Role | null {
  return actor.memberships.find((membership) => membership.teamId === teamId)?.role ?? null
}

/** What acts are about: the team, and who made the thing where that gives a right of its own. */
export interface Subject {
  teamId: string
  /** Who imported the article, marked the claim or wrote the verdict. */
  madeById?: string
  /** Whether any verdict on the claim was filed: from then on its wording is an editor's. */
  anyFiled?: boolean
}

interface Rule {
  needs: Role
  own?: Role
  ownBeforeFilingOnly?: true
  /** Nobody but the maker, whatever their role. */
  ownOnly?: true
}

/** Every act of the product with the role that it needs; `own` is what the maker may do with a lesser role. */
const acts = {
  'team.read': { needs: 'viewer' },
  'team.change': { needs: 'owner' },
  'members.change': { needs: 'owner' },
  'scale.change': { needs: 'owner' },
  'article.read': { needs: 'viewer' },
  'article.import': { needs: 'reviewer' },
  'article.change': { needs: 'editor', own: 'reviewer' },
  'article.rules': { needs: 'editor' },
  'article.archive': { needs: 'editor' },
  'revision.add': { needs: 'reviewer' },
  'revision.decide': { needs: 'editor' },
  'article.watch': { needs: 'editor', own: 'reviewer' },
  'annotations.import': { needs: 'reviewer' },
  'check-worthy.decide': { needs: 'reviewer' },
  'claim.mark': { needs: 'reviewer' },
  'claim.reword': { needs: 'editor', own: 'reviewer', ownBeforeFilingOnly: true },
  'claim.remove': { needs: 'editor', own: 'reviewer', ownBeforeFilingOnly: true },
  'claim.manage': { needs: 'editor' },
  'verdict.write': { needs: 'reviewer' },
  'verdict.ask': { needs: 'editor' },
  'draft.open': { needs: 'owner' },
  'ruling.make': { needs: 'editor' },
  'ruling.approve': { needs: 'reviewer' },
  'evidence.write': { needs: 'reviewer' },
  'thread.write': { needs: 'viewer' },
  'thread.resolve': { needs: 'reviewer', own: 'viewer' },
  'comment.edit': { needs: 'owner', own: 'viewer', ownOnly: true },
  'suggestion.make': { needs: 'reviewer' },
  'relation.write': { needs: 'reviewer' },
  'coverage.mark': { needs: 'reviewer' },
  'reply.write': { needs: 'reviewer' },
  'sign-off.manage': { needs: 'editor' },
  'sign-off.read': { needs: 'viewer' },
  'expert.manage': { needs: 'editor' },
  'source.write': { needs: 'reviewer' },
  'source.merge': { needs: 'editor' },
  'source.confide': { needs: 'editor', own: 'reviewer' },
  'search.read': { needs: 'viewer' },
  'edition.read': { needs: 'viewer' },
  'edition.publish': { needs: 'editor' },
  'review-notice.write': { needs: 'editor' },
  'challenge.read': { needs: 'reviewer' },
  'challenge.answer': { needs: 'editor' },
  'gate.change': { needs: 'owner' },
  'pack.read': { needs: 'editor' },
  'numbers.read': { needs: 'viewer' },
  'history.read': { needs: 'viewer' },
  'redaction.write': { needs: 'editor' },
  'webhook.manage': { needs: 'owner' },
  'view.save': { needs: 'viewer' },
  'view.share': { needs: 'editor' },
  'agreement.read': { needs: 'viewer' },
} as const satisfies Record<string, Rule>

export type Act = keyof typeof acts

/**
 * Whether `actor` may do `act` to `subject`: the one authorisation matrix. `'unknown'` is somebody who is not in
 * the team, to whom the subject does not exist (404); `'no'` is a member whose role is too small (403).
 */
export function can(actor: Actor, act: Act, subject: Subject): 'yes' | 'no' | 'unknown' {
  const role = roleIn(actor, subject.teamId)
  if (!role) return 'unknown'
  const rule: Rule = acts[act]
  if (!rule.ownOnly && atLeast(role, rule.needs)) return 'yes'
  const own = rule.own && subject.madeById === actor.userId && atLeast(role, rule.own)
  return own && !(rule.ownBeforeFilingOnly && subject.anyFiled) ? 'yes' : 'no'
}
