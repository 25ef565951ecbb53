import { getDatabase } from '@/server/database/open'
import { currentScale, type ScaleVersion } from './scales'

/** The scale that a team rates with now, for a page whose reader is known to be in the team. */
export async function readCurrentScale(teamId: string): Promise<ScaleVersion> {
  const { prisma } = await getDatabase()
  return currentScale(prisma, teamId)
}
