import { api } from '@/server/http/api'
import { askRedaction } from '@/server/redaction/ask'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: askRedaction })
