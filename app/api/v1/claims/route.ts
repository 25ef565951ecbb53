import { api } from '@/server/http/api'
import { listRegister } from '@/server/register/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listRegister })
