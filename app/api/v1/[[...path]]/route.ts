import { api } from '@/server/http/api'
import { unknownRoute } from '@/server/http/unknown-route'

export const { GET, POST, PUT, PATCH, DELETE } = api({
  GET: unknownRoute('GET'),
  POST: unknownRoute('POST'),
  PUT: unknownRoute('PUT'),
  PATCH: unknownRoute('PATCH'),
  DELETE: unknownRoute('DELETE'),
})
