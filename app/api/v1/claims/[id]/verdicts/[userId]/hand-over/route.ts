import { api } from '@/server/http/api'
import { handOverFor } from '@/server/verdicts/sharing/hand-over'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: handOverFor })
