import { createHash } from 'node:crypto'
import { z } from 'zod'
import { annotatedHtml } from '@/domain/exports/html/annotated-html'
import { operation } from '@/server/http/operation'
import { getDatabase } from '@/server/database/open'
import { exposeCurtained } from '@/server/verdicts/curtain'
import { buildEdition, exportedClaims } from './edition'

const exportQuery = z.object({
  claims: exportedClaims.default('decided'),
  mode: z.enum(['full']).default('full'),
})

/** The annotated article as the bytes that a download holds. */
export const exportHtml = operation({
  method: 'GET',
  path: '/articles/{id}/exports/html',
  summary: 'The article with its annotations as one HTML file.',
  query: exportQuery,
  async run({ actor, params, query, now }) {
    const built = await buildEdition(actor, params.id ?? '', query.claims)
    const { prisma } = await getDatabase()
    await exposeCurtained(prisma, actor.userId, params.id ?? '', now)
    const html = annotatedHtml(built, {
      sha256Base64: (text) => createHash('sha256').update(text).digest('base64'),
    })
    return { response: htmlDownload(html, `${built.article.slug}.html`) }
  },
})

function htmlDownload(html: string, fileName: string): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
