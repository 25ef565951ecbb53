import { listReviewNotices, startReviewNotices } from '@/server/corrections/review-notices'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listReviewNotices, POST: startReviewNotices })
