import { api } from '@/server/http/api'
import { changeWebhook, removeWebhook } from '@/server/webhooks/manage'

export const { GET, POST, PUT, PATCH, DELETE } = api({ PATCH: changeWebhook, DELETE: removeWebhook })
