import { api } from '@/server/http/api'
import { countQueue } from '@/server/queue/read'

export const { GET, POST, PUT, PATCH, DELETE } = api({ GET: countQueue })
