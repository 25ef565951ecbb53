import { api } from '@/server/http/api'
import { getElsewhere } from '@/server/search/elsewhere'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getElsewhere })
