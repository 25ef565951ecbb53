import { api } from '@/server/http/api'
import { assignClaims } from '@/server/register/assign'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: assignClaims })
