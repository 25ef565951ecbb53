import { api } from '@/server/http/api'
import { refuseRedaction } from '@/server/redaction/carry-out'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: refuseRedaction })
