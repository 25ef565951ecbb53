import { revealClaim } from '@/server/claims/acts'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: revealClaim })
