import { api } from '@/server/http/api'
import { readNotification } from '@/server/notifications/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: readNotification })
