import { api } from '@/server/http/api'
import { addSourceFile } from '@/server/sources/files'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: addSourceFile })
