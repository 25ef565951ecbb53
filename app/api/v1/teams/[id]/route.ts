import { api } from '@/server/http/api'
import { changeTeam, getTeam } from '@/server/team/teams'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getTeam, PATCH: changeTeam })
