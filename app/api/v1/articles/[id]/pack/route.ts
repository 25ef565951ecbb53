import { api } from '@/server/http/api'
import { getArticlePack } from '@/server/pack/pack'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getArticlePack })
