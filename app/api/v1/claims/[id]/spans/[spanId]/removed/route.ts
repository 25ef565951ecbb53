import { recordRemovedWords } from '@/server/claims/removed-words'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: recordRemovedWords })
