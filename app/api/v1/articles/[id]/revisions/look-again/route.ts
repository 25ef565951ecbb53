import { api } from '@/server/http/api'
import { lookAtAddress } from '@/server/revisions/looking/look-again'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: lookAtAddress })
