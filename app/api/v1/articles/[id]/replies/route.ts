import { api } from '@/server/http/api'
import { askReply } from '@/server/replies/ask'
import { listReplies } from '@/server/replies/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listReplies, POST: askReply })
