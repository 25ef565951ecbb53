import { z } from 'zod'
import { edition as editionSchema, editionModeSchema, type Edition } from '@/domain/exports/edition'
import { excerptsOf } from '@/domain/exports/excerpts'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { numberList, refuseUnknownNumbers } from '@/server/exports/number-list'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { exposeCurtained } from '@/server/verdicts/curtain'
import { buildEdition, exportedClaims } from './edition'

/** What may be asked of every export. */
const exportQuery = z.object({
  /** `decided`, `all`, or the numbers of claims. */
  claims: exportedClaims.or(numberList).default('decided'),
  mode: editionModeSchema.default('full'),
  /** A published edition by its number, as it was then, instead of the present state. */
  edition: z.coerce.number().int().min(1).optional(),
})

type ExportQuery = z.infer<typeof exportQuery>

/** What a format is written from, beside the edition: what was asked for, by the names of `options`. */
export interface ExportRequest {
  /** The slug of the article in this installation's addresses. */
  slug: string
  options: Record<string, string | undefined>
}

type Body = string | Uint8Array<ArrayBuffer> | Iterable<string>

/** A format in which a check can be taken along: how an edition becomes a file. */
interface Format {
  name: string
  summary: string
  mediaType: string
  /** What the file's name ends in. */
  ending: string
  /** Options of its own in the query. */
  options?: z.ZodObject<z.ZodRawShape>
  /** Parts of a text are sent as they come. May throw a problem for an edition that it cannot say. */
  write: (edition: Edition, request: ExportRequest) => Body | Promise<Body>
}

/** Declares the download of a format. Whoever gets it has seen the ratings in it. */
export function downloadOf(format: Format) {
  return operation({
    method: 'GET',
    path: `/articles/{id}/exports/${format.name}`,
    summary: format.summary,
    query: format.options ? exportQuery.extend(format.options.shape) : exportQuery,
    async run({ actor, params, query, now }) {
      // An extended schema has the members of the first, which its type does not say.
      const { edition: frozen, claims, mode, ...options } = query as ExportQuery
      const asked = { edition: frozen, claims, mode }
      const { edition, slug } = await requestedEdition(actor, params.id ?? '', asked, now)
      const body = await format.write(edition, {
        slug,
        options: z.record(z.string(), z.string()).parse(options),
      })
      const number = frozen === undefined ? '' : `-edition-${frozen}`
      return {
        response: fileResponse(body, format.mediaType, `${edition.article.slug}${number}.${format.ending}`),
      }
    },
  })
}

/** The edition that somebody asks for, who has seen it from then on. Throws `not-found`. */
export async function requestedEdition(
  actor: Actor,
  articleId: string,
  { claims, mode, edition: number }: ExportQuery,
  now: Date,
): Promise<{ edition: Edition; slug: string }> {
  const { prisma } = await getDatabase()
  const { slug } = await findArticle(prisma, actor, articleId)
  const edition =
    number === undefined
      ? await buildEdition(actor, articleId, { claims, mode })
      : await publishedEdition(articleId, number)
  if (typeof claims !== 'string' && number === undefined) refuseUnknownNumbers(claims, edition.claims)
  await exposeCurtained(prisma, actor.userId, articleId, now)
  return { edition: mode === 'excerpts' ? excerptsOf(edition) : edition, slug }
}

/** A published edition as a value. Throws `not-found`, also for one whose words were redacted. */
async function publishedEdition(articleId: string, number: number): Promise<Edition> {
  const { prisma } = await getDatabase()
  const stored = await prisma.edition.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { data: true },
  })
  if (!stored?.data) throw problem('not-found')
  return editionSchema.parse(stored.data)
}

/** A file that the browser saves. Whatever it holds runs nothing and loads nothing where it is opened instead. */
function fileResponse(body: Body, mediaType: string, fileName: string): Response {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return new Response(bytes instanceof Uint8Array ? bytes : streamOf(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      ...(bytes instanceof Uint8Array ? { 'content-length': String(bytes.byteLength) } : {}),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** Text in parts as a stream of bytes; a part is made when the one before it was taken. */
function streamOf(parts: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
