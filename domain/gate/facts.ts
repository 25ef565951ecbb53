import type { SignOffState } from '../sign-offs/state'
import type { ChangedClaim } from './changed'

/**
 * A source as a decided claim cites it. Of a confidential one nothing is known here that readers do not get: whether a
 * rule is met would tell of it.
 */
export interface CitedSource {
  id: string
  withheld: boolean
  /** The source whose report it passes on; `null` where it speaks for itself. */
  originId: string | null
  tier: string | null
  hasAddress: boolean
  /** Whether it has an archive address, a file or a snapshot of its own. */
  kept: boolean
}

/** What the rules depend on for one claim that readers get a rating of. */
export interface GateClaim {
  number: number
  statement: string
  /** Whether its rating must cite something. */
  needsCitation: boolean
  /** What readers get, in its order. */
  sources: readonly CitedSource[]
  /** The effective mode and quorum. */
  mode: string
  quorum: number
  /** The verdicts on its present wording, one a person. */
  verdicts: readonly { userId: string; blind: boolean }[]
  /** Everybody who ever filed a verdict on it. */
  filedBy: readonly string[]
  /** The ruling that readers get; `null` where its verdicts agree and nothing was ruled. */
  ruling: { ruledById: string; approvedById: string | null } | null
  /** Whether an editor showed the verdicts before the quorum was reached. */
  revealedByEditor: boolean
  openThreads: number
  recheck: boolean
}

/** What the rules depend on. Only the decided claims that would be published are here. */
export interface GateFacts {
  claims: readonly GateClaim[]
  /** Discussions of the article itself, and of stretches of its text, that are not resolved. */
  openThreads: number
  /** How many revisions wait for a decision. */
  pendingRevisions: number
  /** The requests for a reply that still have time; the numbers of the claims that each is about, none is the article. */
  waitingReplies: readonly { claims: readonly number[] }[]
  /** The newest word of everybody who was asked, those who were called back left out. */
  signOffs: readonly SignOffState[]
  /** What readers saw otherwise in the edition before. */
  changed: readonly ChangedClaim[]
  /** The correction that comes with this publication; without claims it is about the whole. */
  correction: { claims: readonly number[] } | null
}
