import type { ArticleView } from '@/domain/articles/article'
import type { ClaimState } from '@/domain/claims/state'
import type { CorrectionInput, CorrectionKind } from '@/domain/corrections/correction'
import type { EditionView, PublishInput } from '@/domain/editions/edition-view'
import type { EditionMode } from '@/domain/exports/edition'
import type { GateFinding, GateRule } from '@/domain/gate/gate'
import type { RatingView } from '@/domain/verdicts/verdict'

/** A claim as the publish screen lists it. */
export interface ChoosableClaim {
  number: number
  statement: string
  state: ClaimState
  filed: number
  quorum: number
  /** What readers would get; `null` while it is being checked. */
  rating: Pick<RatingView, 'key' | 'label'> | null
}

/** What is typed about the edition to come; texts are as typed. */
export interface PublishDraft {
  claims: number[]
  mode: EditionMode
  note: string
  publicUrl: string
  /** `none` where nothing that readers saw was wrong or is different. */
  correction: Omit<CorrectionInput, 'kind'> & { kind: CorrectionKind | 'none' }
  /** The rules that an editor lets pass, with the reason as typed. */
  override: Partial<Record<GateRule, string>>
}

/** The field of a draft that keeps it from being sent, as the API would name it. */
export type DraftGap = '/claims' | '/correction/summary' | '/correction/reason' | `/override/${GateRule}`

export function isDecided({ state }: Pick<ChoosableClaim, 'state'>): boolean {
  return state === 'ruled' || state === 'agreed'
}

/**
 * Where a draft begins: with every claim that is decided and those that the newest edition already holds, and with as
 * much of the text as may be published.
 */
export function firstDraft(
  claims: readonly ChoosableClaim[],
  rights: ArticleView['rights'],
  newest: Pick<EditionView, 'claims' | 'mode' | 'publicUrl'> | null,
): PublishDraft {
  return {
    claims: claims
      .filter((claim) => claim.state !== 'withdrawn')
      .filter((claim) => isDecided(claim) || newest?.claims.includes(claim.number))
      .map(({ number }) => number),
    mode: rights === 'quotation' ? 'excerpts' : (newest?.mode ?? 'full'),
    note: '',
    publicUrl: newest?.publicUrl ?? '',
    correction: { kind: 'none', summary: '', reason: '', claims: [] },
    override: {},
  }
}

/** The claims that the draft's correction names: of those in this edition or in the one before it. */
export function correctedClaims(
  { claims, correction }: PublishDraft,
  newest: Pick<EditionView, 'claims'> | null,
): number[] {
  return correction.claims.filter((number) => claims.includes(number) || newest?.claims.includes(number))
}

/** What is still to be filled in before the draft can be sent. Rules of the gate that are not let pass are no gap: the API names them. */
export function gapsOf(draft: PublishDraft, findings: readonly GateFinding[]): DraftGap[] {
  const gaps: DraftGap[] = []
  if (draft.claims.length === 0) gaps.push('/claims')
  for (const { rule, met } of findings)
    if (!met && draft.override[rule]?.trim() === '') gaps.push(`/override/${rule}`)
  if (draft.correction.kind !== 'none') {
    if (draft.correction.summary.trim() === '') gaps.push('/correction/summary')
    if (draft.correction.reason.trim() === '') gaps.push('/correction/reason')
  }
  return gaps
}

/** What is sent: nothing that was not said, and reasons only for rules that do hold it back. */
export function publishBody(
  draft: PublishDraft,
  findings: readonly GateFinding[],
  newest: Pick<EditionView, 'claims' | 'publicUrl'> | null,
): PublishInput {
  const { claims, mode, correction } = draft
  const override: PublishInput['override'] = {}
  for (const { rule, met } of findings) {
    const reason = draft.override[rule]?.trim()
    if (!met && reason) override[rule] = reason
  }
  const note = draft.note.trim()
  const publicUrl = draft.publicUrl.trim() || null
  return {
    claims,
    mode,
    ...(note === '' ? {} : { note }),
    ...(publicUrl === (newest?.publicUrl ?? null) ? {} : { publicUrl }),
    ...(correction.kind === 'none'
      ? {}
      : {
          correction: {
            kind: correction.kind,
            summary: correction.summary.trim(),
            reason: correction.reason.trim(),
            claims: correctedClaims(draft, newest),
          },
        }),
    ...(Object.keys(override).length === 0 ? {} : { override }),
  }
}
