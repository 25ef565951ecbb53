import { api } from '@/server/http/api'
import { acceptInvite } from '@/server/team/membership/invites'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: acceptInvite })
