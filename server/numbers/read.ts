import { z } from 'zod'
import { shapeRulings } from '@/domain/numbers/shape'
import { numberStepSchema, numbersView, type NumberStep, type NumbersView } from '@/domain/numbers/numbers'
import type { Actor } from '@/domain/team/roles'
import { periodOf, periodQuery, type Period } from '@/server/agreement/period'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { findTeam } from '@/server/team/load-team'
import { scaleHistory } from '@/server/verdicts/scales'
import { allow } from '@/server/write'
import { challengeCounts, correctionCounts, impact, turnaround } from './desk-rows'
import { numbersScope, rulingRows } from './ruling-rows'

export const numbersQuery = periodQuery.extend({ by: numberStepSchema.default('month') })

/**
 * A team's numbers in a period: approved rulings of revealed claims, what was published and what came of it. Nothing of
 * an unrevealed verdict is in them, nor of a claim on which the person was asked for one more. `most` is how many
 * speakers, outlets and topics are listed; 200 unless told. Throws `not-found` for whoever is not in the team.
 */
export async function readNumbers(
  actor: Actor,
  teamId: string,
  { period, by, most }: { period: Period; by: NumberStep; most?: number },
): Promise<NumbersView> {
  const { prisma } = await getDatabase()
  await findTeam(prisma, actor, teamId)
  allow(actor, 'numbers.read', { teamId })
  const scope = await numbersScope(prisma, actor.userId, teamId, period)
  const rows = await rulingRows(prisma, scope, by)
  const shaped = shapeRulings(rows, await scaleHistory(prisma, teamId), { by, ...period })
  const { subjects, ...rulings } = shaped
  const corrections = await correctionCounts(prisma, scope)
  const outletChanged = corrections.find(({ kind }) => kind === 'outlet-changed')?.corrections ?? 0
  return {
    from: period.from?.toISOString() ?? null,
    before: period.before?.toISOString() ?? null,
    by,
    ...rulings,
    ...subjects(most),
    turnaround: await turnaround(prisma, scope),
    corrections,
    challenges: await challengeCounts(prisma, scope),
    impact: { ...(await impact(prisma, scope)), outletChanged },
  }
}

export const getNumbers = operation<z.infer<typeof numbersQuery>>({
  method: 'GET',
  path: '/teams/{id}/numbers',
  summary:
    'A team’s rulings by month, speaker, outlet and topic, how long they took, corrections, readers’ objections and impact, `from` one day `to` another.',
  query: numbersQuery,
  answer: numbersView,
  run: async ({ actor, params, query }) => ({
    body: await readNumbers(actor, params.id ?? '', { period: periodOf(query), by: query.by }),
  }),
})
