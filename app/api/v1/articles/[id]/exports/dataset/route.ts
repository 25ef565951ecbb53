import { exportDataset } from '@/server/exports/dataset'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportDataset })
