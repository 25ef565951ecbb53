import { api } from '@/server/http/api'
import { changeMember, removeMember } from '@/server/team/membership/members'

export const { GET, POST, PUT, PATCH, DELETE } = api({ PATCH: changeMember, DELETE: removeMember })
