import { api } from '@/server/http/api'
import { getSourceFile } from '@/server/sources/files'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getSourceFile })
