import { api } from '@/server/http/api'
import { readAllNotifications } from '@/server/notifications/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: readAllNotifications })
