import { api } from '@/server/http/api'
import { listViews, saveView } from '@/server/register/views'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: listViews, POST: saveView })
