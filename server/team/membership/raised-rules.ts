import { parseEvent } from '@/domain/history/event'
import { getDatabase } from '@/server/database/open'

/**
 * Who made a team one of two, if its rules for new articles are still those that came with them: what its owner is
 * told. `null` once somebody changed the rules since, or where they never grew.
 */
export async function readRaisedRules(teamId: string): Promise<{ name: string } | null> {
  const { prisma } = await getDatabase()
  const newest = await prisma.event.findFirst({
    where: { chainId: teamId, type: 'team.changed' },
    orderBy: { seq: 'desc' },
    select: { seq: true, at: true },
  })
  if (!newest) return null
  const cause = await prisma.event.findUnique({
    where: { chainId_seq: { chainId: teamId, seq: newest.seq - 1 }, at: newest.at },
    select: { canonical: true },
  })
  const event = cause && parseEvent(cause.canonical)
  if (event?.type !== 'member.joined' && event?.type !== 'member.changed') return null
  return prisma.user.findUnique({ where: { id: event.data.userId }, select: { name: true } })
}
