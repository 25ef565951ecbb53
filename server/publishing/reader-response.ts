import { encodingHeader, keepsEncoding } from './kept-encoding'
import type { Rendered } from './rendered'

/** What is sent: a page, a page for frames of other sites, the form, the feed, a picture. */
export type Kind = 'page' | 'embed' | 'form' | 'feed' | 'card'

const types: Record<Kind, string> = {
  page: 'text/html; charset=utf-8',
  embed: 'text/html; charset=utf-8',
  form: 'text/html; charset=utf-8',
  feed: 'application/atom+xml; charset=utf-8',
  card: 'image/png',
}
/** For what states no policy of its own: it loads and runs nothing, wherever it is opened. */
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'"

/**
 * The response with something that anybody may read: strict headers, a strong ETag per encoding, 304 for who has it,
 * compressed for who takes that. Only embeds may stand in frames; other sites may show embeds and cards.
 */
export function readerResponse(request: Request, kind: Kind, made: Rendered, status = 200): Response {
  const packed =
    made.compressed !== null && keepsEncoding() && takesGzip(request.headers.get('accept-encoding'))
  const tags = { plain: `"${made.hash}"`, packed: `"${made.hash}-gzip"` }
  const common = {
    etag: packed ? tags.packed : tags.plain,
    'cache-control': status === 200 ? 'public, max-age=0, must-revalidate' : 'no-store',
    ...(made.compressed === null ? {} : { vary: 'accept-encoding' }),
    ...security(kind, made.policy),
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  }
  const held = heldTag(request.headers.get('if-none-match'), tags)
  if (status === 200 && held !== null)
    return new Response(null, { status: 304, headers: { ...common, etag: held } })
  const body = packed && made.compressed ? made.compressed : made.bytes
  return new Response(request.method === 'HEAD' ? null : body, {
    status,
    headers: {
      ...common,
      'content-type': types[kind],
      ...(packed ? { [encodingHeader]: 'gzip' } : {}),
    },
  })
}

function security(kind: Kind, policy: string | null): Record<string, string> {
  const open = kind === 'embed' || kind === 'card' || kind === 'feed'
  return {
    'content-security-policy': `${policy ?? nothing}; frame-ancestors ${kind === 'embed' ? '*' : "'none'"}`,
    'x-content-type-options': 'nosniff',
    // Without it the browser would post the form from nowhere, and the server takes nothing from nowhere.
    'referrer-policy': kind === 'form' ? 'same-origin' : 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': open ? 'cross-origin' : 'same-origin',
  }
}

function takesGzip(accepted: string | null): boolean {
  return (accepted ?? '')
    .split(',')
    .some((coding) => /^\s*(gzip|x-gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(coding))
}

/** The tag of ours that the reader holds already: by weak comparison, as RFC 9110 has it for If-None-Match. */
function heldTag(header: string | null, { plain, packed }: { plain: string; packed: string }): string | null {
  if (header === null) return null
  const held = new Set(header.split(',').map((tag) => tag.trim().replace(/^W\//, '')))
  if (held.has(packed)) return packed
  return held.has(plain) || held.has('*') ? plain : null
}
