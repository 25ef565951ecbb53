import { getExpertDesk } from '@/server/experts/desk'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getExpertDesk })
