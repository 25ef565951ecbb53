import { api } from '@/server/http/api'
import { answerReply } from '@/server/replies/answer'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: answerReply })
