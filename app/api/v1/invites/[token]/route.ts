import { api } from '@/server/http/api'
import { getInvitation } from '@/server/team/membership/invites'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getInvitation })
