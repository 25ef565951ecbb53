import { api } from '@/server/http/api'
import { welcome } from '@/server/team/welcome'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: welcome })
