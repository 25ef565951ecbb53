import { api } from '@/server/http/api'
import { followArticle } from '@/server/live/events'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: followArticle })
