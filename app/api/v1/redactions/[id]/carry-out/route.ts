import { api } from '@/server/http/api'
import { carryOutRedaction } from '@/server/redaction/carry-out'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: carryOutRedaction })
