import { api } from '@/server/http/api'
import { shareDraft } from '@/server/verdicts/sharing/share'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: shareDraft })
