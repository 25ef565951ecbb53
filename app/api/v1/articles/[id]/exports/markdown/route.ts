import { exportMarkdown } from '@/server/exports/formats/markdown'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportMarkdown })
