import { api } from '@/server/http/api'
import { getNotificationSettings, putNotificationSettings } from '@/server/notifications/settings'

export const { GET, POST, PUT, PATCH, DELETE } = api({
  GET: getNotificationSettings,
  PUT: putNotificationSettings,
})
