import { api } from '@/server/http/api'
import { endOtherSessions, listSessions } from '@/server/team/me/sessions'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listSessions, DELETE: endOtherSessions })
