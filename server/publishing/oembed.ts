import { z } from 'zod'
import { embedHeight, embedSnippet, embedWidth } from '@/domain/exports/html/embed/embed-snippet'
import { pageHeadline } from '@/domain/exports/html/head'
import { ratedClaims } from '@/domain/exports/rated-claims'
import { environment } from '@/server/environment'
import { asProblem } from '@/server/http/respond'
import { findPublished, NothingToRead } from './find-published'
import { frozenEdition } from './frozen-edition'

const pixels = z.coerce.number().int().min(1).max(10_000)
const asked = z.object({
  url: z.string().max(2_000),
  maxwidth: pixels.optional(),
  maxheight: pixels.optional(),
  format: z.string().default('json'),
})
/** Programs ask again after this many seconds, so that a correction arrives within the hour. */
const cacheSeconds = 3_600

/** The address of the oEmbed answer for a page. */
export function oembedAddress(origin: string, page: string): string {
  return `${origin}/api/oembed?url=${encodeURIComponent(page)}`
}

/**
 * `GET /api/oembed` (oembed.com, version 1.0): how another site shows a published check or one of its claims. Answers
 * for addresses of our own under /read alone; 404 for anything else, 501 for XML.
 */
export async function answerOembed(request: Request): Promise<Response> {
  const read = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!read.success) return answer(400, { error: 'Give the address of a page as `url`.' })
  const { url, maxwidth, maxheight, format } = read.data
  if (format !== 'json') return answer(501, { error: 'Only format=json is spoken here.' })
  try {
    return answer(200, await oembedOf(url, { maxwidth, maxheight }))
  } catch (thrown) {
    if (thrown instanceof NothingToRead)
      return answer(404, { error: 'There is no published page at that address.' })
    const { status } = asProblem(thrown)
    return answer(status, { error: 'Please try again later.' }, status === 503 ? { 'retry-after': '5' } : {})
  }
}

async function oembedOf(
  url: string,
  { maxwidth = embedWidth, maxheight }: { maxwidth?: number | undefined; maxheight?: number | undefined },
) {
  const { slug, claim } = pageOf(url)
  const edition = await frozenEdition(await findPublished(slug))
  const rated = claim === null ? null : ratedClaims(edition).find((found) => found.claim.number === claim)
  if (rated === undefined) throw new NothingToRead('unknown-claim')
  const title = rated ? `${rated.label}: ${rated.statement}` : pageHeadline(edition)
  const width = Math.min(embedWidth, maxwidth)
  const height = Math.min(embedHeight(claim), maxheight ?? Infinity)
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: edition.team.name,
    ...(edition.team.website === null ? {} : { author_url: edition.team.website }),
    provider_name: edition.team.name,
    provider_url: environment().appUrl,
    cache_age: cacheSeconds,
    html: embedSnippet(environment().appUrl, { slug, claim, title }, width, height),
    width,
    height,
  }
}

/** The check or claim that an address of ours leads to. */
function pageOf(url: string): { slug: string; claim: number | null } {
  const address = URL.canParse(url) ? new URL(url) : null
  const path = /^\/read\/([\w.-]+)(?:\/claims\/([1-9]\d{0,8}))?\/?$/.exec(address?.pathname ?? '')
  if (!path?.[1] || address?.origin !== new URL(environment().appUrl).origin)
    throw new NothingToRead('unknown')
  return { slug: path[1], claim: path[2] === undefined ? null : Number(path[2]) }
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, {
    status,
    headers: {
      'access-control-allow-origin': '*',
      'cache-control': status === 200 ? 'public, max-age=300' : 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })
}
