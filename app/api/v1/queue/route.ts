import { api } from '@/server/http/api'
import { listQueue } from '@/server/queue/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listQueue })
