import { api } from '@/server/http/api'
import { removeEvidence } from '@/server/evidence/remove'

export const { GET, POST, PUT, PATCH, DELETE } = api({ DELETE: removeEvidence })
