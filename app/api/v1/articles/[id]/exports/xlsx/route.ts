import { exportXlsx } from '@/server/exports/formats/xlsx'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportXlsx })
