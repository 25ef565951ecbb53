import { z } from 'zod'
import type { RulingView } from '@/domain/rulings/ruling'
import type { Ruling } from '@/prisma/generated/client'
import type { ScaleReader } from '@/server/verdicts/scales'

const idsSchema = z.array(z.string())

/** The ids that a ruling's column of JSON holds. */
export function idsOf(stored: unknown): string[] {
  return idsSchema.parse(stored)
}

/** A ruling as the team sees it; a redacted one keeps its rating and loses its words. */
export function viewRuling(
  teamId: string,
  ruling: Ruling,
  names: (id: string) => { id: string; name: string },
  scales: ScaleReader,
): RulingView {
  const { scaleVersion, rating, saidRating } = ruling
  return {
    number: ruling.number,
    rating: scales.rating(teamId, scaleVersion, rating ?? ''),
    saidRating: saidRating ? scales.saidRating(teamId, scaleVersion, saidRating) : null,
    summary: ruling.summary ?? '',
    explanation: ruling.explanation ?? '',
    citations: idsOf(ruling.citationIds),
    dissent: idsOf(ruling.dissentIds),
    reason: ruling.reason,
    asOf: ruling.asOf,
    ruledBy: names(ruling.ruledById),
    ruledAt: ruling.ruledAt.toISOString(),
    approved: ruling.approvedAt !== null,
    approvedBy: ruling.approvedById === null ? null : names(ruling.approvedById),
    approvedAt: ruling.approvedAt?.toISOString() ?? null,
  }
}
