import { api } from '@/server/http/api'
import { snapshotSource } from '@/server/sources/web/snapshot'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: snapshotSource })
