import { exportHtml } from '@/server/exports/formats/html'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportHtml })
