import { api } from '@/server/http/api'
import { followEvents } from '@/server/live/events'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: followEvents })
