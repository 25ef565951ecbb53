import { api } from '@/server/http/api'
import { handOverDraft } from '@/server/verdicts/sharing/hand-over'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: handOverDraft })
