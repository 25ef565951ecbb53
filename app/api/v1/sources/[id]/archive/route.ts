import { api } from '@/server/http/api'
import { archiveSource } from '@/server/sources/web/archive'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: archiveSource })
