import type { MeView } from '@/domain/team/view'
import { signedIn } from '@/server/auth/page'
import type { Identity } from '@/server/http/operation'
import { readMyself } from './me/me'

/** Next's search parameters, as a page gets them. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

export interface Desk extends Identity {
  me: MeView
  /** The team that the page is about: the one that `?team=` names, else the first; `null` for somebody in none. */
  team: MeView['teams'][number] | null
}

/** What every page of the desk begins with. Sends whoever is not signed in to `/sign-in`. */
export async function openDesk(searchParams?: SearchParams): Promise<Desk> {
  const identity = await signedIn()
  const me = await readMyself(identity.actor.userId)
  const named = (await searchParams)?.team
  const team = me.teams.find(({ id }) => id === named) ?? me.teams[0] ?? null
  return { ...identity, me, team }
}
