import { z } from 'zod'
import type { Edition } from '@/domain/exports/edition'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { exposeCurtained } from '@/server/verdicts/curtain'
import { buildEdition, exportedClaims } from './edition'

const exportQuery = z.object({
  claims: exportedClaims.default('decided'),
  mode: z.enum(['full']).default('full'),
})

/** A format in which a check can be taken along: how an edition becomes the text of the file. */
interface Format {
  name: string
  summary: string
  mediaType: string
  /** What the file's name ends in. */
  ending: string
  write: (edition: Edition) => string
}

/** Declares the download of a format. Whoever gets it has seen the ratings in it. */
export function downloadOf(format: Format) {
  return operation({
    method: 'GET',
    path: `/articles/{id}/exports/${format.name}`,
    summary: format.summary,
    query: exportQuery,
    async run({ actor, params, query, now }) {
      const id = params.id ?? ''
      const edition = await buildEdition(actor, id, query.claims)
      const { prisma } = await getDatabase()
      await exposeCurtained(prisma, actor.userId, id, now)
      const fileName = `${edition.article.slug}.${format.ending}`
      return { response: fileResponse(format.write(edition), format.mediaType, fileName) }
    },
  })
}

/** A file that the browser saves. Whatever it holds runs nothing and loads nothing where it is opened instead. */
function fileResponse(body: string, mediaType: string, fileName: string): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
