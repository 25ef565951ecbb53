import { api } from '@/server/http/api'
import { replaceThreadSpan } from '@/server/revisions/replace-thread-span'

export const { GET, POST, PUT, PATCH, DELETE } = api({ PUT: replaceThreadSpan })
