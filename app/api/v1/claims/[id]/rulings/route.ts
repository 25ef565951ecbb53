import { api } from '@/server/http/api'
import { listRulings } from '@/server/rulings/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listRulings })
