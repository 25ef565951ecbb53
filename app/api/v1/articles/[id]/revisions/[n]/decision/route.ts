import { api } from '@/server/http/api'
import { decideRevision } from '@/server/revisions/decide'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: decideRevision })
