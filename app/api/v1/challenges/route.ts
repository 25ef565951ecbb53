import { api } from '@/server/http/api'
import { listChallenges } from '@/server/challenges/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listChallenges })
