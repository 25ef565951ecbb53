import { api } from '@/server/http/api'
import { splitClaim } from '@/server/relations/split'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: splitClaim })
