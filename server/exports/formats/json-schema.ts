import { z } from 'zod'
import { editionJsonSchema } from '@/domain/exports/json-schema/edition-json-schema'
import { environment } from '@/server/environment'
import { operation } from '@/server/http/operation'

/** Where the schema of editions is published. */
const schemaPath = '/schemas/edition'

export const getEditionSchema = operation({
  method: 'GET',
  path: schemaPath,
  summary: 'The JSON Schema (draft 2020-12) of the JSON export and of the data inside of an annotated page.',
  auth: 'none',
  answer: z.record(z.string(), z.unknown()),
  run: async () => ({
    response: new Response(
      `${JSON.stringify(editionJsonSchema(`${environment().appUrl}/api/v1${schemaPath}`), null, 2)}\n`,
      {
        headers: {
          'content-type': 'application/schema+json; charset=utf-8',
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      },
    ),
  }),
})
