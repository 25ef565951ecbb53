import { changesBetween } from '@/domain/corrections/changes'
import type { CorrectionInput } from '@/domain/corrections/correction'
import { correctionFaults } from '@/domain/editions/choice'
import type { Edition, EditionCorrection } from '@/domain/exports/edition'
import { problem } from '@/domain/problem'
import type { Article } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { editionOf, type EditionChoice } from '@/server/exports/edition'

interface Plan {
  choice: EditionChoice
  published: NonNullable<Edition['published']>
  /** The edition before, whose value is gone where it was redacted. */
  previous: { value: Edition | null; claims: readonly number[] } | null
  correction: CorrectionInput | null
}

/**
 * The edition that would be published of a locked article, with the correction that it makes. Throws `wrong-state`
 * where nothing is decided, unless all is taken back, and `invalid` for a correction of claims that readers never saw.
 */
export async function composeEdition(
  tx: Transaction,
  article: Article,
  { choice, published, previous, correction: said }: Plan,
): Promise<{ edition: Edition; correction: EditionCorrection | null }> {
  const present = { ...(await editionOf(tx, article.id, choice)), published }
  if (said?.kind !== 'retraction' && present.claims.every(({ state }) => state === 'being-checked'))
    throw problem('wrong-state', 'Nothing is decided yet: settle at least one claim, then publish.')
  if (!said) return { edition: present, correction: null }
  const next = present.claims.map(({ number }) => number)
  const errors = correctionFaults(said, { previous: previous?.claims ?? null, next })
  if (errors.length > 0) throw problem('invalid', { errors })
  const correction: EditionCorrection = {
    number: await nextNumber(tx, article.id),
    edition: published.number,
    at: published.at,
    kind: said.kind,
    summary: said.summary,
    reason: said.reason,
    claims: [...new Set(said.claims)].sort((a, b) => a - b),
    changes: previous?.value ? changesBetween(previous.value, present, said.claims) : [],
  }
  return { edition: { ...present, corrections: [...present.corrections, correction] }, correction }
}

async function nextNumber(tx: Transaction, articleId: string): Promise<number> {
  const { _max: max } = await tx.correction.aggregate({ where: { articleId }, _max: { number: true } })
  return (max.number ?? 0) + 1
}
