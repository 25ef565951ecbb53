import { listClaimHistory } from '@/server/history/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listClaimHistory })
