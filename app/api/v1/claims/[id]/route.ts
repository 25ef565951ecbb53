import { removeClaim } from '@/server/claims/acts'
import { changeClaim } from '@/server/claims/change'
import { getClaim } from '@/server/claims/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({
  GET: getClaim,
  PATCH: changeClaim,
  DELETE: removeClaim,
})
