import { revokeExpert } from '@/server/experts/revoke'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: revokeExpert })
