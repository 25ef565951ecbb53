'use client'

import { createContext, use, type ReactNode } from 'react'

const TeamContext = createContext<string | null>(null)

/** Says which team's things a screen shows. */
export function ShownTeam({ value, children }: { value: string | null; children: ReactNode }) {
  return <TeamContext value={value}>{children}</TeamContext>
}

/** The id of the team whose things the screen shows: what a request names for somebody who is in several. */
export function useShownTeam(): string | null {
  return use(TeamContext)
}
