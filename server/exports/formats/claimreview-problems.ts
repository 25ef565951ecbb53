import { z } from 'zod'
import {
  claimReviewFields,
  claimReviewProblems,
  type ClaimReviewProblem,
} from '@/domain/exports/claimreview-problems'
import { operation } from '@/server/http/operation'
import { readerAddress } from './claimreview'
import { requestedEdition } from '../download'
import { exportedClaims } from '../edition'

const answer = z.object({
  problems: z.array(
    z.object({
      claim: z.number().nullable(),
      field: z.enum(claimReviewFields),
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      href: z.string().nullable(),
    }),
  ),
})

export const listClaimReviewProblems = operation({
  method: 'GET',
  path: '/articles/{id}/exports/claimreview/problems',
  summary: 'What consumers of the ClaimReview export would miss, with the screen on which each is mended.',
  query: z.object({ claims: exportedClaims.default('decided') }),
  answer,
  async run({ actor, params, query: { claims }, now }) {
    const id = params.id ?? ''
    const { edition, slug } = await requestedEdition(actor, id, { claims, mode: 'full' }, now)
    const publicUrl = edition.publicUrl ?? readerAddress(slug)
    const problems = claimReviewProblems({ ...edition, publicUrl })
    return { body: { problems: problems.map((found) => ({ ...found, href: placeToMend(id, found) })) } }
  },
})

/** The screen on which it is mended; `null` where that is no screen. */
function placeToMend(articleId: string, { claim, field }: ClaimReviewProblem): string | null {
  const article = `/articles/${articleId}`
  if (field === 'team') return '/team/publishing'
  if (field === 'publicUrl') return `${article}/publish`
  if (claim === null) return article
  const isRuling = field === 'state' || field === 'rating' || field === 'summary' || field === 'citations'
  return isRuling ? `${article}/claims/${claim}` : `${article}#claim-${claim}`
}
