import type { Cell } from '@/domain/exports/csv/cell'
import { csvTable } from '@/domain/exports/csv/table'
import { registerFilters, rowRating, type RegisterRow } from '@/domain/register/register'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { peopleNamed } from '@/server/team/people'
import { findInRegister } from './find'
import type { OrderedPlace } from './order'
import { registerScope } from './read'
import { registerRows } from './rows'

const heads = [
  'Article',
  'Number',
  'Statement',
  'Quote',
  'Speaker',
  'State',
  'Check again',
  'Assigned to',
  'Filed',
  'Quorum',
  'Due',
  'Priority',
  'Rating',
  'Summary',
  'Article id',
  'Claim id',
]
const batch = 500

/** The whole register under some filters as a CSV file, one row a claim, in the register's order. */
export const exportRegister = operation({
  method: 'GET',
  path: '/claims/export',
  summary: 'The register as CSV (RFC 4180, UTF-8 with a byte order mark), with the filters of the list.',
  query: registerFilters,
  async run({ actor, query, now }) {
    const { prisma } = await getDatabase()
    const scope = await registerScope(prisma, actor, query, now)
    const rows: Cell[][] = [heads]
    let after: OrderedPlace | null = null
    do {
      const found = await findInRegister(prisma, query, scope, { after, limit: batch })
      const claims = await registerRows(
        prisma,
        actor.userId,
        found.map(({ id }) => id),
      )
      const names = await peopleNamed(
        prisma,
        claims.flatMap((claim) => claim.assignees),
      )
      rows.push(...claims.map((claim) => cells(claim, (id) => names(id).name)))
      after = found.length < batch ? null : (found.at(-1)?.place ?? null)
    } while (after)
    return { response: csvDownload(csvTable(rows), `claims-${now.toISOString().slice(0, 10)}.csv`) }
  },
})

function cells(row: RegisterRow, name: (id: string) => string): Cell[] {
  return [
    row.article.title,
    row.number,
    row.statement,
    row.spans.map((span) => span.exact).join(' … '),
    row.speaker,
    row.state,
    row.recheck ? 'yes' : '',
    row.assignees.map(name).join('; '),
    row.filed.length,
    row.quorum,
    row.due,
    row.priority,
    rowRating(row)?.label ?? null,
    row.ruling?.summary ?? null,
    row.article.id,
    row.id,
  ]
}

function csvDownload(csv: string, fileName: string): Response {
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
