import { api } from '@/server/http/api'
import { listDuplicates } from '@/server/sources/merging/duplicates'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listDuplicates })
