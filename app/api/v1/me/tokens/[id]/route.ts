import { api } from '@/server/http/api'
import { revokeToken } from '@/server/team/me/personal-tokens'

export const { GET, POST, PUT, PATCH, DELETE } = api({ DELETE: revokeToken })
