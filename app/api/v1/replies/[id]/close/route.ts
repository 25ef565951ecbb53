import { api } from '@/server/http/api'
import { closeReply } from '@/server/replies/close'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: closeReply })
