import { api } from '@/server/http/api'
import { describeApi } from '@/server/openapi/describe'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: describeApi })
