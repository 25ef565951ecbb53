import { api } from '@/server/http/api'
import { fileVerdict } from '@/server/verdicts/file'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: fileVerdict })
