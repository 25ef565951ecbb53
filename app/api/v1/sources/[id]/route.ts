import { api } from '@/server/http/api'
import { changeSource } from '@/server/sources/change'
import { getSource } from '@/server/sources/library'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getSource, PATCH: changeSource })
