import { api } from '@/server/http/api'
import { listVerdicts } from '@/server/verdicts/visible'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listVerdicts })
