import { z } from 'zod'
import { blindFiling } from '@/domain/agreement/blind-filing'
import { effectiveQuorum } from '@/domain/claims/state'
import type { CorrectionInput } from '@/domain/corrections/correction'
import type { Edition, EditionClaim } from '@/domain/exports/edition'
import { changedClaims } from '@/domain/gate/changed'
import type { GateClaim, GateFacts } from '@/domain/gate/facts'
import { parseEvent } from '@/domain/history/event'
import { replyDue } from '@/domain/replies/due'
import type { Article, Claim, Ruling } from '@/prisma/generated/client'
import { countedVerdicts, type CountedVerdict } from '@/server/agreement/counted-verdicts'
import type { Transaction } from '@/server/database/database'
import { claimIdsIn } from '@/server/replies/view'
import { decidedSources } from '@/server/verdicts/decided-sources'
import { signOffStates } from './sign-off-states'

/** What is about to be published, beside what readers saw before. */
export interface Publication {
  previous: Edition | null
  next: Edition
  correction: Pick<CorrectionInput, 'claims'> | null
  /** What counts as now for deadlines. */
  now: Date
}

const citationIds = z.array(z.string())

/** What the rules depend on, for the decided claims with these numbers. Reads what is revealed only. */
export async function gateFacts(
  tx: Transaction,
  article: Article,
  numbers: readonly number[],
  { previous, next, correction, now }: Publication,
): Promise<GateFacts> {
  const decided = next.claims.filter(
    ({ number, state }) => state !== 'being-checked' && numbers.includes(number),
  )
  const rows = await tx.claim.findMany({
    where: { articleId: article.id, removedAt: null, number: { in: decided.map(({ number }) => number) } },
    orderBy: { number: 'asc' },
  })
  const threads = await openThreads(tx, article.id)
  const pendingRevisions = await tx.revision.count({ where: { articleId: article.id, decision: 'pending' } })
  return {
    claims: await gateClaims(tx, article, { rows, decided, threads, next }),
    openThreads: threads.get(null) ?? 0,
    pendingRevisions,
    waitingReplies: await waitingReplies(tx, article.id, now),
    signOffs: await signOffStates(tx, article, now),
    changed: changedClaims(previous, next),
    correction,
  }
}

interface ClaimRows {
  rows: readonly Claim[]
  decided: readonly EditionClaim[]
  threads: ReadonlyMap<string | null, number>
  next: Edition
}

async function gateClaims(
  tx: Transaction,
  article: Article,
  { rows, decided, threads, next }: ClaimRows,
): Promise<GateClaim[]> {
  const ids = rows.map(({ id }) => id)
  const verdicts = await countedVerdicts(tx, '', { id: { in: ids } })
  const rulings = await tx.ruling.findMany({
    where: { claimId: { in: ids }, reopenedAt: null, approvedAt: { not: null } },
    orderBy: { number: 'asc' },
  })
  const rulingOf = new Map(rulings.map((ruling) => [ruling.claimId, ruling]))
  const sources = await decidedSources(
    tx,
    rows.map(({ id, wording }) => ({ id, wording, chosen: chosenOf(rulingOf.get(id)) })),
  )
  const revealed = await revealedByEditor(tx, ids)
  return rows.flatMap((row) => {
    const shown = decided.find(({ number }) => number === row.number)
    if (!shown) return []
    const mode = row.mode ?? article.mode
    const filed = verdicts.filter(({ claimId }) => claimId === row.id)
    return {
      number: row.number,
      statement: shown.statement,
      needsCitation: needsCitation(next, shown),
      sources: sources.get(row.id) ?? [],
      mode,
      quorum: effectiveQuorum({ mode, claimQuorum: row.quorum, articleQuorum: article.quorum }),
      verdicts: filed.filter(({ wording }) => wording === row.wording).map(gateVerdict),
      filedBy: filed.map(({ authorId }) => authorId),
      ruling: rulingOf.get(row.id) ?? null,
      revealedByEditor: revealed.has(row.id),
      openThreads: threads.get(row.id) ?? 0,
      recheck: row.recheck,
    }
  })
}

function chosenOf(ruling: Ruling | undefined): string[] | null {
  return ruling ? citationIds.parse(ruling.citationIds) : null
}

function gateVerdict(verdict: CountedVerdict) {
  const counted = blindFiling(verdict.claim, verdict)
  return { userId: verdict.authorId, blind: typeof counted === 'object' || counted === 'redacted' }
}

function needsCitation({ scales }: Edition, { scaleVersion, rating }: EditionClaim): boolean {
  const scale = scales.find(({ version }) => version === scaleVersion)
  return scale?.ratings.find(({ key }) => key === rating)?.needsCitation ?? true
}

/** How many discussions are open by the id of their claim; `null` counts those of the article and of its text. */
async function openThreads(tx: Transaction, articleId: string): Promise<Map<string | null, number>> {
  const rows = await tx.thread.groupBy({
    by: ['claimId'],
    where: { articleId, resolvedAt: null },
    _count: true,
  })
  return new Map(rows.map((row) => [row.claimId, row._count]))
}

async function revealedByEditor(tx: Transaction, claimIds: string[]): Promise<Set<string>> {
  const rows = await tx.event.findMany({
    where: { claimId: { in: claimIds }, type: 'claim.revealed' },
    select: { canonical: true },
  })
  return new Set(
    rows.flatMap(({ canonical }) => {
      const event = parseEvent(canonical)
      return event?.type === 'claim.revealed' && event.data.by === 'editor' ? [event.data.claimId] : []
    }),
  )
}

async function waitingReplies(tx: Transaction, articleId: string, now: Date) {
  const rows = await tx.replyRequest.findMany({ where: { articleId } })
  const waiting = rows.filter((row) => replyDue(row, now) === 'waiting')
  const claims = await tx.claim.findMany({
    where: { id: { in: waiting.flatMap(claimIdsIn) } },
    select: { id: true, number: true },
  })
  const numbers = new Map(claims.map(({ id, number }) => [id, number]))
  return waiting.map((row) => ({ claims: claimIdsIn(row).flatMap((id) => numbers.get(id) ?? []) }))
}
