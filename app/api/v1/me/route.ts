import { api } from '@/server/http/api'
import { getMe } from '@/server/team/me/me'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getMe })
