import { api } from '@/server/http/api'
import { listArticleThreads } from '@/server/threads/read'
import { startArticleThread } from '@/server/threads/start'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listArticleThreads, POST: startArticleThread })
