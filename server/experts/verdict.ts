import { z } from 'zod'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import { verdictInput, verdictView, type VerdictView } from '@/domain/verdicts/verdict'
import { getDatabase } from '@/server/database/open'
import { operation, type Answer, type Call } from '@/server/http/operation'
import { getVerdict, putVerdict } from '@/server/verdicts/draft'
import { fileVerdict } from '@/server/verdicts/file'
import { myVerdicts } from '@/server/verdicts/mine'
import type { ExpertDesk } from '@/domain/experts/expert'
import { expertDeskOf } from './desk'
import { expertByToken, expertOf, type ExpertRow } from './load'

/**
 * The call of an expert as the member's operation takes it: on a claim in their scope, after they declared, as a
 * reviewer for exactly this call. Throws `link-over`, `not-found` and `wrong-state`.
 */
async function asReviewer<B>(call: Call<unknown, B>): Promise<{ call: Call<unknown, B>; link: ExpertRow }> {
  const { prisma } = await getDatabase()
  const link = await expertOf(prisma, call.request.headers, call.now)
  const number = Number(call.params.number)
  if (!Number.isSafeInteger(number) || number > 2 ** 31 - 1) throw problem('not-found')
  const claim = await prisma.claim.findFirst({
    where: { articleId: link.articleId, number, removedAt: null },
    select: { id: true },
  })
  if (!claim || (link.claimId !== null && link.claimId !== claim.id)) throw problem('not-found')
  if (link.declaredAt === null)
    throw problem('wrong-state', 'State your conflicts of interest first; “none” is an answer.')
  const actor: Actor = {
    userId: link.userId,
    name: '',
    email: null,
    memberships: [{ teamId: link.teamId, role: 'reviewer' }],
  }
  return { call: { ...call, actor, params: { id: claim.id } }, link }
}

/** An answer without the address of the member's route and without files that the library has of a source. */
function forExpert({ location: _, ...answer }: Answer): Answer {
  return { ...answer, body: withoutLibraryFiles(verdictView.parse(answer.body)) }
}

function withoutLibraryFiles(verdict: VerdictView): VerdictView {
  const withoutFiles = <T extends { citations: (typeof verdict)['citations'] }>(content: T): T => ({
    ...content,
    citations: content.citations.map((citation) => ({
      ...citation,
      source: { ...citation.source, files: [] },
    })),
  })
  return { ...withoutFiles(verdict), earlier: verdict.earlier.map(withoutFiles) }
}

const declared = { auth: 'none', answer: verdictView } as const

export const getExpertVerdict = operation({
  ...declared,
  method: 'GET',
  path: '/expert/claims/{number}/verdict',
  summary: 'An outside expert’s own verdict on a claim.',
  run: async (call) => forExpert(await getVerdict.run((await asReviewer(call)).call)),
})

export const putExpertVerdict = operation({
  ...declared,
  method: 'PUT',
  path: '/expert/claims/{number}/verdict',
  summary: 'Saves an outside expert’s draft.',
  body: verdictInput,
  ifMatch: 'needed',
  run: async (call) => forExpert(await putVerdict.run((await asReviewer(call)).call)),
})

export const fileExpertVerdict = operation({
  ...declared,
  method: 'POST',
  path: '/expert/claims/{number}/verdict/file',
  summary: 'Files an outside expert’s draft, which then counts as a member’s.',
  body: z.strictObject({}),
  async run(asked) {
    const { call, link } = await asReviewer(asked)
    const { prisma } = await getDatabase()
    // Asked for a verdict, whatever the team has seen by now: nothing is shown to an expert, so theirs is blind.
    await prisma.verdictRequest.createMany({
      data: [
        {
          claimId: call.params.id ?? '',
          userId: link.userId,
          askedById: link.createdById,
          createdAt: call.now,
        },
      ],
      skipDuplicates: true,
    })
    return forExpert(await fileVerdict.run(call))
  },
})

/** What the page of a link begins with: what the expert rates, and their own verdicts by the number of the claim. */
export async function readExpertPage(
  token: string,
  now: Date,
): Promise<{ linkId: string; desk: ExpertDesk; verdicts: Record<number, VerdictView> }> {
  const { prisma } = await getDatabase()
  const link = await expertByToken(prisma, token, now)
  const claims = await prisma.claim.findMany({
    where: { articleId: link.articleId, removedAt: null },
    select: { id: true, number: true },
  })
  const mine = await myVerdicts(prisma, link.userId, { articleId: link.articleId })
  const verdicts = claims.flatMap(({ id, number }): [number, VerdictView][] => {
    const verdict = mine.get(id)
    return verdict ? [[number, withoutLibraryFiles(verdict)]] : []
  })
  return { linkId: link.id, desk: await expertDeskOf(prisma, link), verdicts: Object.fromEntries(verdicts) }
}
