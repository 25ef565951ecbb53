import { api } from '@/server/http/api'
import { addSample } from '@/server/sample/add'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: addSample })
