import { api } from '@/server/http/api'
import { answerChallenge } from '@/server/challenges/answer'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: answerChallenge })
