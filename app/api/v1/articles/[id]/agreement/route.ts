import { getArticleAgreement } from '@/server/agreement/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getArticleAgreement })
