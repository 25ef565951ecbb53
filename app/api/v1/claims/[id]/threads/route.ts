import { api } from '@/server/http/api'
import { listClaimThreads } from '@/server/threads/read'
import { startClaimThread } from '@/server/threads/start'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listClaimThreads, POST: startClaimThread })
