import { endReviewNotice } from '@/server/corrections/review-notices'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ DELETE: endReviewNotice })
