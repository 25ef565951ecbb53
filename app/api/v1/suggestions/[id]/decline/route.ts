import { api } from '@/server/http/api'
import { declineSuggestion } from '@/server/threads/decide'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: declineSuggestion })
