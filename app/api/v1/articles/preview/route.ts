import { previewArticle } from '@/server/articles/import'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: previewArticle })
