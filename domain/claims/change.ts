import type { ChangeClaimInput, Voice } from './claim'

/** What a claim says now, as far as a patch can change it. */
export interface ClaimFields {
  statement: string
  kind: string | null
  voices: Voice[]
  saidAt: string | null
  firstAppearance: string | null
  reason: string | null
  quorum: number | null
  mode: string | null
  dueAt: string | null
  priority: number | null
}

/** What a merge patch changes: the fields with their new values, and whether what is rated changed with them. */
export interface ClaimChange {
  fields: Partial<ClaimFields>
  /** Names of all that changed, spans and assignees included, for history. */
  changed: string[]
  /** Whether statement, kind, voices or the words of the spans changed: verdicts then wait for confirmation. */
  rewords: boolean
}

const rated = ['statement', 'kind', 'voices'] as const
const planned = ['assignees', 'quorum', 'mode', 'dueAt', 'priority'] as const

/** Whether a patch touches an editor's planning rather than the claim. */
export function isPlanning(patch: ChangeClaimInput): boolean {
  return planned.some((name) => patch[name] !== undefined)
}

/** Whether a patch touches the claim itself. */
export function isWording(patch: ChangeClaimInput): boolean {
  const names = ['statement', 'kind', 'voices', 'spans', 'saidAt', 'firstAppearance', 'reason'] as const
  return names.some((name) => patch[name] !== undefined)
}

/** Compares a patch with what is stored. `quotes` are the spans' words now and as the patch would have them. */
export function claimChange(
  now: ClaimFields,
  patch: ChangeClaimInput,
  spans: { before: string[]; after: string[]; moved: boolean },
  assigneesChanged: boolean,
): ClaimChange {
  const { spans: _spans, revision: _revision, assignees: _assignees, voices, ...plain } = patch
  const sent: Partial<ClaimFields> = { ...plain, ...(voices === undefined ? {} : { voices: voices ?? [] }) }
  const fields = Object.fromEntries(
    Object.entries(sent).filter(
      ([name, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(now[name as keyof ClaimFields]),
    ),
  ) as Partial<ClaimFields>
  const words =
    spans.before.length !== spans.after.length || spans.before.some((quote, at) => quote !== spans.after[at])
  return {
    fields,
    changed: [
      ...Object.keys(fields),
      ...(spans.moved ? ['spans'] : []),
      ...(assigneesChanged ? ['assignees'] : []),
    ],
    rewords: words || rated.some((name) => name in fields),
  }
}
