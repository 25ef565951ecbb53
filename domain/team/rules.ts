import type { ProblemDetail } from '../problem'
import { atLeast, type Role } from './roles'

/** What a team asks of the verdicts and rulings of its new articles. */
export interface TeamRules {
  quorum: number
  fourEyes: boolean
}

/** How many of these people may file a verdict. */
export function countFilers(held: readonly Role[]): number {
  return held.filter((role) => atLeast(role, 'reviewer')).length
}

/**
 * The rules after somebody who may file joined: a team of one starts with quorum 1 and without four eyes, its second
 * person makes it two and on. `null` where nothing changes, as when a team chose its own figures before.
 */
export function rulesAfterJoining(before: number, after: number, rules: TeamRules): TeamRules | null {
  if (before >= 2 || after < 2 || rules.quorum > 1) return null
  return { quorum: 2, fourEyes: true }
}

/** What a team with so many people who may file could never satisfy, as errors of the fields. */
export function unsatisfiedRules(rules: TeamRules, filers: number): ProblemDetail[] {
  const errors: ProblemDetail[] = []
  if (rules.quorum > filers)
    errors.push({ path: '/quorum', message: `Only ${filers} in this team may file a verdict.` })
  if (rules.fourEyes && filers < 2)
    errors.push({ path: '/fourEyes', message: 'Four eyes need a second person who may file a verdict.' })
  return errors
}

/** Whether a team whose members hold these roles has somebody who may change it. */
export function hasOwner(held: readonly Role[]): boolean {
  return held.includes('owner')
}
