import { markClaim } from '@/server/claims/mark'
import { listClaims } from '@/server/claims/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listClaims, POST: markClaim })
