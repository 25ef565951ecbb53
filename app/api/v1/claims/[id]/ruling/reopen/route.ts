import { api } from '@/server/http/api'
import { reopenRuling } from '@/server/rulings/reopen'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: reopenRuling })
