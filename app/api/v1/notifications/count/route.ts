import { api } from '@/server/http/api'
import { countNotifications } from '@/server/notifications/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: countNotifications })
