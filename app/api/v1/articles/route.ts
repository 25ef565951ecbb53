import { importArticle } from '@/server/articles/import'
import { listArticles } from '@/server/articles/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listArticles, POST: importArticle })
