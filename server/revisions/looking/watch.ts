import { isProblem } from '@/domain/problem'
import { dueBefore, watchSchema } from '@/domain/revisions/watching'
import type { Actor } from '@/domain/team/roles'
import type { Database } from '@/server/database/database'
import { lookAgain, type PageReading } from './look-again'

/** Articles looked at in one round; those that are left come first in the next. */
const mostAtOnce = 20
/** A round ends well before its job would be given to another process. */
const roundMs = 60_000

/** What the app does by itself is done by nobody in the team, so that everybody concerned is told of it. */
function machineOf(teamId: string): Actor {
  return { userId: 'plumbline', name: 'Plumbline', email: null, memberships: [{ teamId, role: 'editor' }] }
}

/**
 * Looks again at the addresses of the watched articles that are due, those first that were looked at longest ago. What
 * a page refuses is noted with its article and tried again when it is due; one article's fault does not stop another.
 */
export async function watchArticles({ prisma }: Database, now: Date, readPage?: PageReading): Promise<void> {
  const articles = await prisma.article.findMany({
    where: {
      ...{ sourceUrl: { not: null }, archivedAt: null, sample: false },
      OR: watchSchema.options.map((watch) => ({
        watch,
        OR: [{ lookedAt: null }, { lookedAt: { lte: dueBefore(watch, now) } }],
      })),
    },
    orderBy: { lookedAt: { sort: 'asc', nulls: 'first' } },
    take: mostAtOnce,
    select: { id: true, teamId: true },
  })
  const started = performance.now()
  for (const { id, teamId } of articles) {
    if (performance.now() - started > roundMs) return
    try {
      await lookAgain({ actor: machineOf(teamId), now, idempotency: null }, id, 'watch', readPage)
    } catch (error) {
      if (isProblem(error)) continue
      console.error(error)
      await prisma.article.updateMany({
        where: { id },
        data: { lookedAt: now, lookedOutcome: 'internal' },
      })
    }
  }
}
