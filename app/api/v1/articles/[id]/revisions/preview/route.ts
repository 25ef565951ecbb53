import { api } from '@/server/http/api'
import { previewRevision } from '@/server/revisions/add'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: previewRevision })
