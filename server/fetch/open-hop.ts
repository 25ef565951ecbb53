import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { problem } from '@/domain/problem'
import { parseWebAddress } from '@/domain/sources/address'
import { environment } from '@/server/environment'
import { hostOf } from './public-address'
import { mayConnect, publicLookup } from './public-lookup'

/** Names that are never of the public internet (RFC 6761, RFC 6762, RFC 8375, RFC 9476, ICANN's `internal`). */
const privateName = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|onion|test|invalid|alt)\.?$/

/**
 * The address as a URL that may be asked: http or https, no user name, a port that this installation allows, and no
 * host that can be seen at once to be none of the public internet. Throws `bad-address` and `not-public`.
 */
export function fetchableAddress(address: string): URL {
  const url = parseWebAddress(address)
  if (!url) throw problem('bad-address')
  const { fetchPorts, fetchAllowPrivate } = environment()
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  if (!fetchPorts.includes(port))
    throw problem('bad-address', `Pages are fetched from port ${fetchPorts.join(' or ')} only, not ${port}.`)
  const host = hostOf(url)
  const isPublic = net.isIP(host) === 0 ? isPublicName(host) : mayConnect(host)
  if (!isPublic && !fetchAllowPrivate) throw problem('not-public')
  url.hash = ''
  return url
}

function isPublicName(host: string): boolean {
  return host.replace(/\.$/, '').includes('.') && !privateName.test(host)
}

/** One request without redirects. */
export interface Hop {
  method?: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  signal: AbortSignal
}

/**
 * Sends one request and answers its response, whose body is still to be read. The connection is new, goes through no
 * proxy and to none but public addresses: what the name means is decided here, at the moment of connecting.
 */
export function openHop(url: URL, hop: Hop): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: hop.method ?? 'GET',
        agent: false,
        signal: hop.signal,
        headers: { ...hop.headers, connection: 'close' },
        ...(environment().fetchAllowPrivate ? {} : { lookup: publicLookup }),
      },
      resolve,
    )
    sent.on('error', reject)
    sent.end(hop.body)
  })
}
