import { api } from '@/server/http/api'
import { getWorkload } from '@/server/register/workload'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getWorkload })
