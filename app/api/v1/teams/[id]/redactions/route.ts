import { api } from '@/server/http/api'
import { listRedactions } from '@/server/redaction/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listRedactions })
