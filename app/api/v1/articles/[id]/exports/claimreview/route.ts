import { exportClaimReviews } from '@/server/exports/formats/claimreview'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportClaimReviews })
