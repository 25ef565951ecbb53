import { api } from '@/server/http/api'
import { mergeSource } from '@/server/sources/merging/merge'

export const { GET, POST, PUT, PATCH, DELETE } = api({ POST: mergeSource })
