import { api } from '@/server/http/api'
import { changeScale, getScale } from '@/server/team/scale'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getScale, PUT: changeScale })
