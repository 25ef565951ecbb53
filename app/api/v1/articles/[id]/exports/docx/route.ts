import { exportDocx } from '@/server/exports/formats/docx'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportDocx })
