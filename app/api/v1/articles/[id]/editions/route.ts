import { publishEdition } from '@/server/editions/publish'
import { listEditions } from '@/server/editions/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listEditions, POST: publishEdition })
