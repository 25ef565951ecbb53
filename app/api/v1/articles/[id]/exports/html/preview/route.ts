import { previewHtml } from '@/server/exports/formats/preview'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: previewHtml })
