import { api } from '@/server/http/api'
import { addTeam } from '@/server/team/teams'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: addTeam })
