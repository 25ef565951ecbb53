import { api } from '@/server/http/api'
import { makeRuling } from '@/server/rulings/make'

export const { GET, POST, PUT, PATCH, DELETE } = api({ PUT: makeRuling })
