import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import { sharedCache } from './shared-cache'

/** What readers get, ready to be sent: compressed once, not for each of them. */
export interface Rendered {
  bytes: Uint8Array<ArrayBuffer>
  /** `null` where compressing saves nothing. */
  compressed: Uint8Array<ArrayBuffer> | null
  /** Of the bytes, without quotation marks. */
  hash: string
  /** The policy that a page states of itself; `null` in what is no page. */
  policy: string | null
}

const compress = promisify(gzip)
const pages = sharedCache<Rendered>('rendered', 48_000_000)

/**
 * What `make` makes, kept in memory under a key that names everything it depends on. Pages of this process together
 * take 48 MB at most.
 */
export function rendered(key: string, make: () => Promise<string | Uint8Array>): Promise<Rendered> {
  return pages.get(key, async () => {
    const made = await make()
    const value = await prepare(made)
    return { value, weight: value.bytes.length + (value.compressed?.length ?? 0) }
  })
}

/** Makes something ready to be sent without keeping it. */
export async function prepare(made: string | Uint8Array): Promise<Rendered> {
  const isText = typeof made === 'string'
  const bytes = Uint8Array.from(isText ? Buffer.from(made) : made)
  return {
    bytes,
    compressed: isText
      ? Uint8Array.from(await compress(bytes, { level: constants.Z_BEST_COMPRESSION }))
      : null,
    hash: createHash('sha256').update(bytes).digest('base64url'),
    policy: isText ? statedPolicy(made) : null,
  }
}

/** The policy in the `<head>` of a page of ours, which stands before anything that a person wrote. */
function statedPolicy(html: string): string | null {
  const found = /^[^]{0,200}?<meta http-equiv="Content-Security-Policy" content="([\w '+/=:;.-]+)">/.exec(
    html,
  )
  return found?.[1] ?? null
}
