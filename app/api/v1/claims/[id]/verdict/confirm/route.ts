import { api } from '@/server/http/api'
import { confirmVerdict } from '@/server/verdicts/file'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: confirmVerdict })
