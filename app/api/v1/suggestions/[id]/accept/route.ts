import { api } from '@/server/http/api'
import { acceptSuggestion } from '@/server/threads/decide'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: acceptSuggestion })
