import { api } from '@/server/http/api'
import { getNumbers } from '@/server/numbers/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getNumbers })
