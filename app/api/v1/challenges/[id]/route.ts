import { api } from '@/server/http/api'
import { getChallenge } from '@/server/challenges/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getChallenge })
