import type { IncomingMessage } from 'node:http'
import { isProblem, problem, type Problem } from '@/domain/problem'
import { sha256Hex } from '@/server/ids'
import { acceptEncoding, readDecompressed } from './decompressed'
import { fetchableAddress, openHop, type Hop } from './open-hop'
import { NotPublic } from './public-lookup'
import { PageRefused, refusalOf } from './refusal'
import { inTurn } from './turns'

/** What came from an address. */
export interface FetchedBody {
  /** The last one, after redirects, without a fragment. */
  url: string
  /** As the site sent them, decompressed. */
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
  /** Lower case, without parameters; '' where the site did not say. */
  mediaType: string
  /** What the header says of the encoding, lower case. */
  charset: string | null
  fetchedAt: Date
}

/** In all: names, connections, redirects, headers and body. */
export const patienceMs = 10_000
const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

/** Honest and plain: who asks, without the installation's name. */
export const userAgent = 'Plumbline/0.1 (fact-checking desk)'

/**
 * What is at a public address. Asks like somebody who was never there (no cookie, no credentials, no referrer), follows
 * at most five redirects, and checks at each hop, when connecting, that every address of the name is one of the public
 * internet. Ten seconds and 10 MB in all. With `accept`, another media type is `wrong-type`. Throws `bad-address`,
 * `not-public`, `page-refused`, `page-slow`, `too-large` and `wrong-type`.
 */
export async function fetchPublic(
  address: string,
  options: { accept?: readonly string[]; signal?: AbortSignal } = {},
): Promise<FetchedBody> {
  const first = fetchableAddress(address)
  const patience = AbortSignal.timeout(patienceMs)
  const signal = options.signal ? AbortSignal.any([patience, options.signal]) : patience
  try {
    return await inTurn(signal, () => follow(first, options.accept, signal))
  } catch (error) {
    throw whyNot(error, patience)
  }
}

/** One request to one public address, with what is needed to talk to a service; follows nothing. Throws as `fetchPublic`. */
export async function askPublic(
  address: string,
  ask: Pick<Hop, 'method' | 'headers' | 'body'>,
): Promise<{ status: number; body: string }> {
  const url = fetchableAddress(address)
  const signal = AbortSignal.timeout(patienceMs)
  const headers = { 'user-agent': userAgent, 'accept-encoding': acceptEncoding, ...ask.headers }
  try {
    return await inTurn(signal, async () => {
      const response = await openHop(url, { ...ask, headers, signal })
      const bytes = await readWhile(signal, response)
      return { status: response.statusCode ?? 0, body: new TextDecoder().decode(bytes) }
    })
  } catch (error) {
    throw whyNot(error, signal)
  }
}

async function follow(
  first: URL,
  accept: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<FetchedBody> {
  const headers = {
    'user-agent': userAgent,
    accept: accept ? `${accept.join(', ')}, */*;q=0.1` : '*/*',
    'accept-encoding': acceptEncoding,
    'accept-language': '*',
  }
  let url = first
  for (let hops = 0; ; hops++) {
    const response = await openHop(url, { headers, signal })
    const location = redirects.has(response.statusCode ?? 0) ? response.headers.location : undefined
    if (location === undefined) return await bodyOf(url, response, accept, signal)
    response.destroy()
    if (hops === mostRedirects)
      throw problem('page-refused', 'The address leads from one to the next too often.')
    url = fetchableAddress(nextAddress(location, url))
  }
}

/** Where a redirect leads. Headers are bytes: many servers write the letters of other scripts in UTF-8. */
function nextAddress(location: string, from: URL): string {
  const bytes = Buffer.from(location, 'latin1')
  const text = bytes.toString('utf8')
  const target = text.includes('\ufffd') ? location : text
  if (!URL.canParse(target, from)) throw problem('bad-address', 'The page leads to an address that is none.')
  return new URL(target, from).href
}

async function bodyOf(
  url: URL,
  response: IncomingMessage,
  accept: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<FetchedBody> {
  const refusal = refusalOf(response.statusCode ?? 0)
  const { mediaType, charset } = contentType(response.headers['content-type'])
  if (refusal || (accept && mediaType !== '' && !accept.includes(mediaType))) {
    response.destroy()
    throw (
      refusal ??
      problem('wrong-type', `There is no page at this address, but a file of the type ${mediaType}.`)
    )
  }
  const bytes = await readWhile(signal, response)
  return { url: url.href, bytes, sha256: sha256Hex(bytes), mediaType, charset, fetchedAt: new Date() }
}

/** The request's signal ends with its headers; a body that trickles must end with the same one. */
async function readWhile(signal: AbortSignal, response: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const end = () => void response.destroy(new DOMException('The time is over.', 'TimeoutError'))
  signal.throwIfAborted()
  signal.addEventListener('abort', end, { once: true })
  try {
    return await readDecompressed(response)
  } finally {
    signal.removeEventListener('abort', end)
    response.destroy()
  }
}

function contentType(header = ''): { mediaType: string; charset: string | null } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim())
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice('charset='.length)
  return {
    mediaType: type.toLowerCase(),
    charset: charset?.replace(/^["']|["']$/g, '').toLowerCase() || null,
  }
}

function whyNot(error: unknown, patience: AbortSignal): Problem {
  if (isProblem(error)) return error
  if (patience.aborted) return problem('page-slow')
  if (error instanceof NotPublic) return problem('not-public')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(ENOTFOUND|ENODATA)$/.test(code))
    return new PageRefused('gone', 'There is no site by this name. Check the address.')
  if (/CERT|SELF_SIGNED|SSL|TLS/.test(code))
    return problem(
      'page-refused',
      'The site cannot prove that it is what it says: its certificate is not valid.',
    )
  if (/^(Z_|ERR_BROTLI|ERR__ERROR|HPE_|BROTLI)/.test(code))
    return problem(
      'page-refused',
      'What the site sent is damaged. Try again later, or paste the text of the page.',
    )
  return new PageRefused('silent', 'The site did not answer. Try again later, or paste the text of the page.')
}
