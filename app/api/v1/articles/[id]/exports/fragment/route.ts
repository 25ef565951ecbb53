import { exportFragment } from '@/server/exports/formats/fragment'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportFragment })
