import { api } from '@/server/http/api'
import { listNotifications } from '@/server/notifications/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listNotifications })
