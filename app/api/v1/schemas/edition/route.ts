import { getEditionSchema } from '@/server/exports/formats/json-schema'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getEditionSchema })
