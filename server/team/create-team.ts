import type { NewEvent } from '@/domain/history/event'
import { defaultRatings, defaultSaidRatings } from '@/domain/verdicts/scale'
import type { Transaction } from '../database/database'
import { newId } from '../ids'

/**
 * Makes a team without members, with the default scale and the rules of one person alone (quorum 1, no four eyes).
 * Returns its id and what history has to record in the team's chain.
 */
export async function createTeam(
  tx: Transaction,
  { name, createdById, now }: { name: string; createdById: string | null; now: Date },
): Promise<{ teamId: string; events: NewEvent[] }> {
  const teamId = newId()
  await tx.team.create({
    data: {
      id: teamId,
      name,
      quorum: 1,
      mode: 'blind',
      fourEyes: false,
      createdAt: now,
      scales: {
        create: {
          version: 1,
          ratings: defaultRatings,
          saidRatings: defaultSaidRatings,
          createdAt: now,
          createdById,
        },
      },
    },
  })
  return { teamId, events: [{ type: 'team.created', data: {} }] }
}
