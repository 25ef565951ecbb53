import type { RuledVerdict } from '@/domain/rulings/decide'
import { publicVerdictCondition, publicVerdicts } from '@/domain/verdicts/visibility'
import type { Transaction } from '@/server/database/database'

const citationIds = { select: { id: true }, orderBy: { number: 'asc' as const } }

/**
 * The verdicts that a ruling on this claim may rest on, in the order in which their authors first filed. None while
 * the claim is unrevealed, whoever asks: the query itself says so.
 */
export async function ruledVerdicts(tx: Transaction, claimId: string): Promise<RuledVerdict[]> {
  const found = await tx.verdict.findMany({
    where: { AND: [{ claimId }, publicVerdictCondition] },
    include: {
      claim: { select: { revealedAt: true } },
      filings: { orderBy: { number: 'desc' }, include: { citations: citationIds } },
    },
  })
  const verdicts = publicVerdicts(
    found.map((verdict) => ({ ...verdict, claimRevealed: verdict.claim.revealedAt !== null })),
  )
  const firstFiled = (verdict: (typeof found)[number]) => verdict.filings.at(-1)?.filedAt.getTime() ?? 0
  return verdicts
    .sort((a, b) => firstFiled(a) - firstFiled(b) || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, authorId, wording, filings: [newest, ...earlier] }) =>
      newest
        ? [
            {
              ...{ id, authorId, wording },
              scaleVersion: newest.scaleVersion,
              rating: newest.rating,
              saidRating: newest.saidRating,
              summary: newest.summary,
              reasoning: newest.reasoning,
              asOf: newest.asOf,
              citations: newest.citations.map((citation) => citation.id),
              earlierCitations: earlier.flatMap((filing) => filing.citations.map((citation) => citation.id)),
            },
          ]
        : [],
    )
}
