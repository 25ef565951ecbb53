import { ApiProblem } from '../../api/failure'

/** What both forms of the screen are given. */
export interface SettingsForm {
  teamId: string
  /** The team's version that the form was filled from or that somebody else's change left. */
  version: number
  onVersion: (version: number) => void
  readOnly: boolean
}

/** What is stored now, where a change was refused because somebody else made one; saving again means it. */
export function storedMeanwhile(failure: unknown): { version: number; fields: object } | null {
  const current = failure instanceof ApiProblem && failure.code === 'stale' ? failure.current : null
  if (typeof current !== 'object' || current === null || !('version' in current)) return null
  return typeof current.version === 'number' ? { version: current.version, fields: current } : null
}
