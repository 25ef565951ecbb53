import { api } from '@/server/http/api'
import { testWebhook } from '@/server/webhooks/manage'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: testWebhook })
