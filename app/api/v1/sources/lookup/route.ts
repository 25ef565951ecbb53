import { api } from '@/server/http/api'
import { lookUpSource } from '@/server/sources/web/lookup'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: lookUpSource })
