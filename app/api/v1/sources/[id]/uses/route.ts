import { api } from '@/server/http/api'
import { listSourceUses } from '@/server/sources/uses'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listSourceUses })
