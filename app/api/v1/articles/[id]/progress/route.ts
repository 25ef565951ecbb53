import { api } from '@/server/http/api'
import { getProgress } from '@/server/queue/progress'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getProgress })
