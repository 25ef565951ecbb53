import { api } from '@/server/http/api'
import { addArticleEvidence } from '@/server/evidence/add'
import { listArticleEvidence } from '@/server/evidence/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listArticleEvidence, POST: addArticleEvidence })
