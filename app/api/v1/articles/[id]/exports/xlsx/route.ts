import { exportXlsx } from '@/server/exports/xlsx'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportXlsx })
