import { changeBlocks, getBlocks } from '@/server/articles/blocks'
import { api } from '@/server/http/api'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: getBlocks, PATCH: changeBlocks })
