import { api } from '@/server/http/api'
import { answerThread } from '@/server/threads/acts'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: answerThread })
