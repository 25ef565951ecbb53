import { api } from '@/server/http/api'
import { deleteView } from '@/server/register/views'

export const { GET, POST, PUT, PATCH, DELETE } = api({ DELETE: deleteView })
