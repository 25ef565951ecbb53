import { api } from '@/server/http/api'
import { sendChallenge } from '@/server/challenges/receive'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: sendChallenge })
