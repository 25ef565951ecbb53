import { api } from '@/server/http/api'
import { getRevision } from '@/server/revisions/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getRevision })
