import { exportHtml } from '@/server/exports/html'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportHtml })
