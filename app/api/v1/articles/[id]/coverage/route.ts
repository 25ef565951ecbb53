import { switchCoverage } from '@/server/coverage/mark'
import { getCoverage } from '@/server/coverage/read'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getCoverage, PUT: switchCoverage })
