import { exportWebAnnotations } from '@/server/exports/formats/web-annotation'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportWebAnnotations })
