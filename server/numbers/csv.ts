import type { z } from 'zod'
import { numbersTable } from '@/domain/numbers/tables'
import { numbersTableSchema } from '@/domain/numbers/numbers'
import { csvTable } from '@/domain/exports/csv/table'
import { periodOf } from '@/server/agreement/period'
import { operation } from '@/server/http/operation'
import { numbersQuery, readNumbers } from './read'

const csvQuery = numbersQuery.extend({ of: numbersTableSchema })

/** One table of a team's numbers as a CSV file, with every speaker, outlet or topic. */
export const exportNumbers = operation<z.infer<typeof csvQuery>>({
  method: 'GET',
  path: '/teams/{id}/numbers/csv',
  summary: 'One table of a team’s numbers as CSV (RFC 4180, UTF-8 with a byte order mark).',
  query: csvQuery,
  async run({ actor, params, query }) {
    const { of, by } = query
    const numbers = await readNumbers(actor, params.id ?? '', {
      period: periodOf(query),
      by,
      most: Number.MAX_SAFE_INTEGER,
    })
    return {
      response: new Response(csvTable(numbersTable(of, numbers)), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="numbers-${of}.csv"`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      }),
    }
  },
})
