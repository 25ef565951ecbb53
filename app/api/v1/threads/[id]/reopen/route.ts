import { api } from '@/server/http/api'
import { reopenThread } from '@/server/threads/acts'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: reopenThread })
