import { api } from '@/server/http/api'
import { getThread } from '@/server/threads/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getThread })
