import { api } from '@/server/http/api'
import { listArticleRedactions } from '@/server/redaction/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listArticleRedactions })
