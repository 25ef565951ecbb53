import { inviteExpert } from '@/server/experts/invite'
import { listExperts } from '@/server/experts/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listExperts, POST: inviteExpert })
