import { api } from '@/server/http/api'
import { getTeamPack } from '@/server/pack/pack'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getTeamPack })
