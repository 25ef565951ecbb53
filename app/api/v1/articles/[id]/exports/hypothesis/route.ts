import { exportHypothesis } from '@/server/exports/formats/hypothesis'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportHypothesis })
