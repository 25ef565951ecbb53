import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { wholeSource, type WholeSource } from '@/server/sources/view'

/** A source that verdicts of the mode `blind-rating` share: which claim it is about, and nothing of who cites it. */
export interface SharedSource {
  claimId: string
  source: WholeSource
}

/**
 * The sources that filed verdicts share with the team before the reveal: those cited by filings of the mode
 * `blind-rating`, once per claim, ordered by what they are called. Neither the order nor anything that is read here
 * tells who cites which, how, or how many do. Sources that their author alone holds are never among them.
 */
export async function sharedSources(
  tx: Transaction,
  claims: Prisma.ClaimWhereInput,
): Promise<SharedSource[]> {
  const citations = await tx.citation.findMany({
    where: {
      filing: { mode: 'blind-rating', verdict: { claim: claims } },
      source: { heldBy: '', mergedIntoId: null },
    },
    select: {
      filing: { select: { verdict: { select: { claimId: true } } } },
      source: wholeSource,
    },
  })
  const shared = new Map<string, SharedSource>()
  for (const { filing, source } of citations) {
    const { claimId } = filing.verdict
    shared.set(`${claimId} ${source.id}`, { claimId, source })
  }
  return [...shared.values()].sort((a, b) => (sortedBy(a) < sortedBy(b) ? -1 : 1))
}

function sortedBy({ claimId, source }: SharedSource): string {
  return [source.title ?? '', source.url ?? '', source.id, claimId].join('\n')
}
