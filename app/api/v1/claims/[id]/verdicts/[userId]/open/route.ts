import { api } from '@/server/http/api'
import { openDraft } from '@/server/verdicts/sharing/open'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: openDraft })
