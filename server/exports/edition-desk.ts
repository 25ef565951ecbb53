import type { Transaction } from '@/server/database/database'
import { isImportedPerson } from '@/server/team/imported-people'

/**
 * The name of the desk whose check an export shows: the team's; but a check that came in an exported file keeps the
 * name that it came with until somebody changes anything of it, as until then nothing in it is the team's.
 */
export async function editionDesk(
  tx: Transaction,
  article: { id: string; teamId: string; version: number },
  revision: { createdById: string },
  teamName: string,
): Promise<string> {
  const { createdById: deskId } = revision
  if (article.version !== 1) return teamName
  const desk = await tx.user.findUnique({ where: { id: deskId }, select: { id: true, name: true } })
  if (!desk || !isImportedPerson(article.teamId, desk)) return teamName
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
  return changed === 0 ? desk.name : teamName
}
