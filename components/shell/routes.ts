import type { MeView } from '@/domain/team/view'

/** Adds the team to the address of a list or of settings, for people in several teams; others need none. */
export function withTeam(path: string, me: MeView, teamId: string | null): string {
  return me.teams.length > 1 && teamId ? `${path}?team=${encodeURIComponent(teamId)}` : path
}

/** The team that a screen is about: the one named in the address, else the first. `null` for somebody in none. */
export function currentTeam(me: MeView, teamId: string | null | undefined): MeView['teams'][number] | null {
  return me.teams.find((team) => team.id === teamId) ?? me.teams[0] ?? null
}

/** A path of our own to return to after signing in; anything that could lead to another site becomes `/articles`. */
export function safeNext(next: string | null | undefined): string {
  if (!next || !next.startsWith('/') || next.startsWith('//') || /[\\\u0000-\u001f]/.test(next))
    return '/articles'
  return next
}
