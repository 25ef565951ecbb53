import { api } from '@/server/http/api'
import { takeBackRequest } from '@/server/verdicts/sharing/ask'

export const { GET, POST, PUT, PATCH, DELETE } = api({ DELETE: takeBackRequest })
