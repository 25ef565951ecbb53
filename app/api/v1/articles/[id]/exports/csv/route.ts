import { exportCsv } from '@/server/exports/formats/csv'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportCsv })
