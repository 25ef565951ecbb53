import { archiveArticle, changeArticle } from '@/server/articles/change'
import { getArticle } from '@/server/articles/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({
  GET: getArticle,
  PATCH: changeArticle,
  DELETE: archiveArticle,
})
