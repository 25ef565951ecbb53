import { api } from '@/server/http/api'
import { listRelations } from '@/server/relations/read'
import { addRelation } from '@/server/relations/relate'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listRelations, POST: addRelation })
