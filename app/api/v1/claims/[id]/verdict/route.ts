import { api } from '@/server/http/api'
import { deleteVerdict, getVerdict, putVerdict } from '@/server/verdicts/draft'

export const { GET, POST, PUT, PATCH, DELETE } = api({
  GET: getVerdict,
  PUT: putVerdict,
  DELETE: deleteVerdict,
})
