import { exportDataset } from '@/server/exports/formats/dataset'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportDataset })
