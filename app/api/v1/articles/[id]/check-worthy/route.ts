import { decideCheckWorthy } from '@/server/check-worthiness/decide'
import { getCheckWorthy } from '@/server/check-worthiness/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getCheckWorthy, POST: decideCheckWorthy })
