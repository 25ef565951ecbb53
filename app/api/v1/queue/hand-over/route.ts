import { api } from '@/server/http/api'
import { handOver } from '@/server/register/hand-over'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: handOver })
