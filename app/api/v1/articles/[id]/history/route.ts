import { listArticleHistory } from '@/server/history/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listArticleHistory })
