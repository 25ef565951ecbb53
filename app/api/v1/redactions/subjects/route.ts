import { api } from '@/server/http/api'
import { listRedactable } from '@/server/redaction/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listRedactable })
