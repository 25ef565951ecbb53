import { api } from '@/server/http/api'
import { getSearch } from '@/server/search/search'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getSearch })
