import { api } from '@/server/http/api'
import { createSource, listSources } from '@/server/sources/library'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listSources, POST: createSource })
