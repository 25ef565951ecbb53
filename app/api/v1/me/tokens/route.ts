import { api } from '@/server/http/api'
import { createPersonalToken, listTokens, revokeTokenByQuery } from '@/server/team/me/personal-tokens'

export const { GET, POST, PUT, PATCH, DELETE } = api({
  GET: listTokens,
  POST: createPersonalToken,
  DELETE: revokeTokenByQuery,
})
