import { api } from '@/server/http/api'
import { getSignOffContent } from '@/server/sign-offs/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getSignOffContent })
