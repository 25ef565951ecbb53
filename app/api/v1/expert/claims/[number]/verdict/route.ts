import { getExpertVerdict, putExpertVerdict } from '@/server/experts/verdict'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getExpertVerdict, PUT: putExpertVerdict })
