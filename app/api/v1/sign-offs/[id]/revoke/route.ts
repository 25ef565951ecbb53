import { api } from '@/server/http/api'
import { revokeSignOff } from '@/server/sign-offs/revoke'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: revokeSignOff })
