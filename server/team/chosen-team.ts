import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'

/** The team that a request is about: the one it names, or the actor's only one. Throws `team-needed` or `not-found`. */
export function chosenTeam(actor: Actor, named: string | undefined): string {
  const teams = actor.memberships.map((membership) => membership.teamId)
  if (named !== undefined) {
    if (!teams.includes(named)) throw problem('not-found')
    return named
  }
  const [only, another] = teams
  if (!only) throw problem('not-found', 'You are in no team. Ask for an invitation.')
  if (another) throw problem('team-needed')
  return only
}
