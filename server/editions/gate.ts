import { gateOutcome } from '@/domain/editions/choice'
import type { PublishInput } from '@/domain/editions/edition-view'
import type { Edition } from '@/domain/exports/edition'
import type { GateRule } from '@/domain/gate/gate'
import { problem } from '@/domain/problem'
import type { Article } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { gateFindings } from '@/server/gate/findings'
import { keepReason, type KeptReason } from '@/server/history/reason'

/** A rule that was not met and that an editor's reason set aside. */
export type KeptOverride = { rule: GateRule } & KeptReason

/**
 * Asks the team's rules whether this edition may go out, and keeps the reasons for those that are set aside; reasons
 * for rules that are met are not kept. Throws `gate` with every rule that is neither met nor set aside.
 */
export async function passGate(
  tx: Transaction,
  { article, now }: { article: Article; now: Date },
  what: { edition: Edition; previous: Edition | null; input: PublishInput },
): Promise<KeptOverride[]> {
  const { edition, previous, input } = what
  const findings = await gateFindings(
    tx,
    article,
    edition.claims.map(({ number }) => number),
    { previous, next: edition, correction: input.correction ?? null, now },
  )
  const { unmet, overridden } = gateOutcome(findings, input.override)
  if (unmet.length > 0) throw problem('gate', { errors: unmet })
  const kept: KeptOverride[] = []
  for (const { rule, reason } of overridden) {
    const { id: articleId, teamId } = article
    kept.push({ rule, ...(await keepReason(tx, { teamId, articleId, text: reason, now })) })
  }
  return kept
}
