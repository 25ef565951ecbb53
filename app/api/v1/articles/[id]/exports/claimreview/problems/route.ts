import { listClaimReviewProblems } from '@/server/exports/formats/claimreview-problems'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listClaimReviewProblems })
