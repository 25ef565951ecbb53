import type { Transaction } from '@/server/database/database'
import { isImportedPerson } from '@/server/team/imported-people'

/**
 * The name of the desk whose check came in an exported file, as the file has it, until somebody changes anything of it:
 * until then nothing in it is the team's. `null` for every other article.
 */
export async function restoredDesk(
  tx: Transaction,
  article: { id: string; teamId: string; version: number },
  revision: { createdById: string },
): Promise<string | null> {
  const { createdById: deskId } = revision
  if (article.version !== 1) return null
  const desk = await tx.user.findUnique({ where: { id: deskId }, select: { id: true, name: true } })
  if (!desk || !isImportedPerson(article.teamId, desk)) return null
  const others = { not: deskId }
  const changed = await tx.claim.count({
    where: {
      articleId: article.id,
      OR: [
        { markedById: others },
        { version: { not: 1 } },
        { removedAt: { not: null } },
        { rulings: { some: { ruledById: others } } },
      ],
    },
  })
  return changed === 0 ? desk.name : null
}
