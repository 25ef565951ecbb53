import { z } from 'zod'
import { claimStateSchema, type ClaimState } from '../claims/state'
import { replyView } from '../replies/reply'
import { signOffView } from '../sign-offs/sign-off'

const person = z.object({ id: z.string(), name: z.string() })

/** What a claim can wait for, in the order in which a check goes. */
export const blockerKinds = ['verdicts', 'ruling', 'approval', 'recheck', 'threads'] as const
export type BlockerKind = (typeof blockerKinds)[number]

const blocker = z.object({
  kind: z.enum(blockerKinds),
  /** How many verdicts are missing, or how many discussions are open; 1 for the others. */
  count: z.number(),
  /** Whose turn it is: assigned or asked and not filed, filed on an older wording; empty where it is a role's. */
  waitsFor: z.array(person),
})
export type Blocker = z.infer<typeof blocker>

/** `GET /articles/{id}/progress`: what is left to do before an article can be published. */
export const progressView = z.object({
  article: z.object({ id: z.string(), title: z.string().nullable() }),
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  /** Claims that are not set aside, and those of them that are ruled with nothing left to do. */
  claims: z.object({ total: z.number(), done: z.number() }),
  /** How many claims wait for each thing, how many of the article's own discussions, replies and sign-offs are open. */
  counts: z.object({
    verdicts: z.number(),
    ruling: z.number(),
    approval: z.number(),
    recheck: z.number(),
    threads: z.number(),
    replies: z.number(),
    signOffs: z.number(),
  }),
  left: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      statement: z.string(),
      state: claimStateSchema,
      quorum: z.number(),
      filed: z.array(person),
      due: z.string().nullable(),
      overdue: z.boolean(),
      priority: z.number().nullable(),
      blockers: z.array(blocker),
    }),
  ),
  /** Open discussions of the article itself. */
  articleThreads: z.number(),
  replies: z.array(replyView),
  signOffs: z.array(signOffView),
})
export type ProgressView = z.infer<typeof progressView>

/** What everybody may know of a claim of an article that is to be published. */
export interface BlockedFacts {
  state: ClaimState
  recheck: boolean
  quorum: number
  wording: number
  filed: { userId: string; wording: number }[]
  assignees: string[]
  /** Who was asked for one more verdict and has not filed it. */
  asked: string[]
  openThreads: number
}

/** What a claim waits for and for whom, by ids; nothing for one that is parked or withdrawn. */
export function blockersOf(claim: BlockedFacts): { kind: BlockerKind; count: number; waitsFor: string[] }[] {
  const { state } = claim
  if (state === 'parked' || state === 'withdrawn') return []
  const counted = claim.filed.filter(({ wording }) => wording === claim.wording)
  const done = new Set(counted.map(({ userId }) => userId))
  const stale = claim.filed.filter(({ wording }) => wording !== claim.wording)
  const missing = Math.max(0, claim.quorum - counted.length)
  const unruled = state !== 'ruled' && state !== 'awaiting-approval'
  const invited = [...claim.asked, ...stale.map(({ userId }) => userId), ...claim.assignees]
  const turn = [...new Set(invited)].filter((id) => claim.asked.includes(id) || !done.has(id))
  const wanted = unruled ? Math.max(missing, claim.asked.length) : claim.asked.length
  return [
    ...(wanted > 0 ? [{ kind: 'verdicts' as const, count: wanted, waitsFor: turn }] : []),
    ...(state === 'agreed' || state === 'disputed'
      ? [{ kind: 'ruling' as const, count: 1, waitsFor: [] }]
      : []),
    ...(state === 'awaiting-approval' ? [{ kind: 'approval' as const, count: 1, waitsFor: [] }] : []),
    ...(claim.recheck ? [{ kind: 'recheck' as const, count: 1, waitsFor: [] }] : []),
    ...(claim.openThreads > 0 ? [{ kind: 'threads' as const, count: claim.openThreads, waitsFor: [] }] : []),
  ]
}
