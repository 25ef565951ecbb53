import { exportMarkdown } from '@/server/exports/markdown'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportMarkdown })
