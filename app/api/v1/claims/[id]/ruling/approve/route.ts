import { api } from '@/server/http/api'
import { approveRuling } from '@/server/rulings/approve'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: approveRuling })
