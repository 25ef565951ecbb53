import { api } from '@/server/http/api'
import { getArticleGate } from '@/server/gate/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getArticleGate })
