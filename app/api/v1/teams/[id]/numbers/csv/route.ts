import { api } from '@/server/http/api'
import { exportNumbers } from '@/server/numbers/csv'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportNumbers })
