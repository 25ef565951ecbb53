import { exportJson } from '@/server/exports/formats/json'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportJson })
