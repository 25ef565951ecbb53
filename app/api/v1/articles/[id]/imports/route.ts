import { importAnnotations } from '@/server/annotations/import'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: importAnnotations })
