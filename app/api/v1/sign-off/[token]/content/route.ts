import { api } from '@/server/http/api'
import { getSignOffLinkContent } from '@/server/sign-offs/by-link'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getSignOffLinkContent })
