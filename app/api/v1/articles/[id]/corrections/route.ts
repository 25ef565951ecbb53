import { listCorrections } from '@/server/corrections/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listCorrections })
