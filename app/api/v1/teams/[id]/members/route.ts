import { api } from '@/server/http/api'
import { listMembers } from '@/server/team/membership/members'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listMembers })
