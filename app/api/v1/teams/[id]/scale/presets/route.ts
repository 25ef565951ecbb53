import { api } from '@/server/http/api'
import { listScalePresets } from '@/server/team/scale'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listScalePresets })
