import { api } from '@/server/http/api'
import { mergeClaim } from '@/server/relations/merge'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: mergeClaim })
