import { api } from '@/server/http/api'
import { resolveThread } from '@/server/threads/acts'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: resolveThread })
