import { api } from '@/server/http/api'
import { editComment } from '@/server/threads/edit'

export const { GET, POST, PUT, PATCH, DELETE } = api({ PATCH: editComment })
