'use client'

import { createContext, use } from 'react'
import type { TextRange } from '@/domain/anchoring/span'
import type { Scales } from '../verdicts/shown/rating-mark'
import type { Colleague } from '../claims/work-claim'
import type { CardPart } from './card-focus'
import type { WorkspaceStore } from './store/workspace-store'

/** What the parts of the workspace share. */
export interface WorkspaceContextValue {
  store: WorkspaceStore
  scales: Scales
  /** Everybody in the team: to assign, to mention, to ask. */
  people: readonly Colleague[]
  /** Whether this person may mark claims and file verdicts. */
  canMark: boolean
  canFile: boolean
  /** Opens a claim and brings it into view; the focus goes to a part of its card, or stays. */
  openClaim: (key: string, part: CardPart | null) => void
  closeClaim: () => void
  /** Puts the focus back into the text. */
  toText: () => void
  /** The words that are selected in the text. */
  selection: () => TextRange | null
  /** Brings words of the text into view and points at them; `null` points at nothing any more. */
  showWords: (words: TextRange | null) => void
  file: () => Promise<void>
}

const WorkspaceContext = createContext<WorkspaceContextValue | null>(null)
export const WorkspaceProvider = WorkspaceContext.Provider

export function useWorkspace(): WorkspaceContextValue {
  const value = use(WorkspaceContext)
  if (!value) throw new Error('useWorkspace needs a Workspace around it')
  return value
}
