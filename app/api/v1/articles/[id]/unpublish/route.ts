import { unpublishArticle } from '@/server/editions/unpublish'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: unpublishArticle })
