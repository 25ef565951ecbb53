import { api } from '@/server/http/api'
import { changePassword } from '@/server/team/me/password'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: changePassword })
