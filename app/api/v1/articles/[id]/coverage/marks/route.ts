import { markSentences } from '@/server/coverage/mark'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: markSentences })
