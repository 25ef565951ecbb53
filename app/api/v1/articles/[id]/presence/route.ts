import { api } from '@/server/http/api'
import { bePresent, endPresence, getPresence } from '@/server/live/presence'

export const { GET, POST, PUT, PATCH, DELETE } = api({
  GET: getPresence,
  PUT: bePresent,
  DELETE: endPresence,
})
