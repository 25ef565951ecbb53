import { z } from 'zod'
import { environment } from '@/server/environment'
import { operation, type Operation } from '@/server/http/operation'
import { openApiDocument } from './document'
import { operations } from './operations'

export const describeApi: Operation = operation({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This description.',
  auth: 'none',
  answer: z.record(z.string(), z.unknown()),
  run: async () => ({ body: openApiDocument([...operations, describeApi], environment().appUrl) }),
})
