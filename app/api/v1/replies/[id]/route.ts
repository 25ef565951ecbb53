import { api } from '@/server/http/api'
import { changeReply } from '@/server/replies/change'

export const { GET, POST, PUT, PATCH, DELETE } = api({ PATCH: changeReply })
