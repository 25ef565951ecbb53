import { api } from '@/server/http/api'
import { decideSignOff } from '@/server/sign-offs/decide'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: decideSignOff })
