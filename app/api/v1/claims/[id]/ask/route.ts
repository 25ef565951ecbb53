import { api } from '@/server/http/api'
import { askForVerdict } from '@/server/verdicts/sharing/ask'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: askForVerdict })
