import { api } from '@/server/http/api'
import { askSignOff } from '@/server/sign-offs/ask'
import { listSignOffs } from '@/server/sign-offs/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listSignOffs, POST: askSignOff })
