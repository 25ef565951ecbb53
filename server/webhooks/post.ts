import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { environment } from '@/server/environment'
import { hostOf } from '@/server/fetch/public-address'
import { mayConnect, publicLookup } from '@/server/fetch/public-lookup'

const PATIENCE_MS = 10_000

/**
 * Posts a body and answers the HTTP status. Goes to public addresses only, follows no redirect, reads no answer, and
 * gives up after ten seconds. Rejects with a sentence where there was no answer.
 */
export async function postPublicly(
  address: string,
  body: string,
  headers: Record<string, string>,
): Promise<number> {
  const url = new URL(address)
  const anywhere = environment().webhookAllowPrivate
  const host = hostOf(url)
  // A literal address is connected to without any lookup.
  if (!anywhere && net.isIP(host) !== 0 && !mayConnect(host))
    throw new Error(`${host} is no address of the public internet.`)
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
        ...(anywhere ? {} : { lookup: publicLookup }),
      },
      (response) => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      },
    )
    sent.on('error', (error) => reject(sent.destroyed && error.name === 'AbortError' ? tooSlow() : error))
    sent.end(body)
  })
}

function tooSlow() {
  return new Error('There was no answer within ten seconds.')
}
