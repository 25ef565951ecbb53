import { exportHypothesis } from '@/server/exports/hypothesis'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportHypothesis })
