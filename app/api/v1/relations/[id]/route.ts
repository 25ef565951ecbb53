import { api } from '@/server/http/api'
import { removeRelation } from '@/server/relations/relate'

export const { GET, POST, PUT, PATCH, DELETE } = api({ DELETE: removeRelation })
