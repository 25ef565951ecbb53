import { api } from '@/server/http/api'
import { makeSuggestion } from '@/server/threads/suggest'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: makeSuggestion })
