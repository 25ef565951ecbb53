import { api } from '@/server/http/api'
import { endMySession } from '@/server/team/me/sessions'

export const { GET, POST, PUT, PATCH, DELETE } = api({ DELETE: endMySession })
