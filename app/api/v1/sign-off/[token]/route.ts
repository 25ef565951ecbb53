import { api } from '@/server/http/api'
import { decideByLink, getSignOffLink } from '@/server/sign-offs/by-link'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getSignOffLink, POST: decideByLink })
