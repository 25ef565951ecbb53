import { api } from '@/server/http/api'
import { addWebhook, listWebhooks } from '@/server/webhooks/manage'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listWebhooks, POST: addWebhook })
