import { problem } from '@/domain/problem'
import { operation, type Method, type Operation } from './operation'

/** What every address under `/api/v1` that does not exist answers, signed in or not. */
export function unknownRoute(method: Method): Operation {
  return operation({
    method,
    path: '/{path}',
    summary: 'There is no such address.',
    auth: 'none',
    run: async () => {
      throw problem('not-found', 'There is no such address in this API. See /api/v1/openapi.json.')
    },
  })
}
