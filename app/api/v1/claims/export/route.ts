import { api } from '@/server/http/api'
import { exportRegister } from '@/server/register/export'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: exportRegister })
