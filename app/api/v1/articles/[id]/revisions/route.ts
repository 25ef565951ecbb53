import { api } from '@/server/http/api'
import { addRevision } from '@/server/revisions/add'
import { listRevisions } from '@/server/revisions/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listRevisions, POST: addRevision })
