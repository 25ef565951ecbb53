import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream'
import zlib from 'node:zlib'
import { problem } from '@/domain/problem'
import { joinChunks } from '@/server/join-chunks'

/** What a page may have, decompressed. */
export const mostPageBytes = 10 * 1024 * 1024
/** No text is packed this well; what is, is there to fill memory. Small pages of one repeated letter may be. */
const mostRatio = 300
const ratioFrom = 1024 * 1024

// A cut-off end still gives what came before it.
const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants
const unpackers: Record<string, (first: Uint8Array) => Transform> = {
  gzip: () => zlib.createGunzip({ finishFlush: Z_SYNC_FLUSH }),
  'x-gzip': () => zlib.createGunzip({ finishFlush: Z_SYNC_FLUSH }),
  br: () => zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH }),
  // Some servers send the raw form, others that with zlib's header.
  deflate: (first) =>
    ((first[0] ?? 0) & 0x0f) === 0x08
      ? zlib.createInflate({ finishFlush: Z_SYNC_FLUSH })
      : zlib.createInflateRaw({ finishFlush: Z_SYNC_FLUSH }),
}

/** The encodings that `readDecompressed` unpacks, as a request says it accepts them. */
export const acceptEncoding = 'gzip, deflate, br'

/**
 * The body of a response, decompressed as it comes. Throws `too-large` as soon as more than 10 MB were made of it or it
 * is packed as no page is, and `page-refused` for an encoding that we did not ask for or that is damaged.
 */
export async function readDecompressed(response: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(response.headers['content-length'] ?? 0) > mostPageBytes) throw tooLarge()
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  let packed = 0
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      packed += chunk.byteLength
      yield chunk
    }
  }
  if (encoding === '' || encoding === 'identity') return gather(response, () => Infinity)
  const unpacker = unpackers[encoding]
  if (!unpacker) throw problem('page-refused', 'The site sent the page in a form that cannot be unpacked.')
  const iterator = counted(response)
  const start = await iterator.next()
  if (start.done) return new Uint8Array(0)
  const whole = async function* () {
    yield start.value
    yield* iterator
  }
  const unpacked = pipeline(whole, unpacker(start.value), () => undefined)
  return gather(unpacked, () => packed)
}

async function gather(
  chunks: AsyncIterable<Uint8Array>,
  packed: () => number,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > mostPageBytes || (size > ratioFrom && size > packed() * mostRatio)) throw tooLarge()
    kept.push(chunk)
  }
  return joinChunks(kept)
}

function tooLarge() {
  return problem('too-large', 'This page has more than 10 MB. Paste the text of the article instead.')
}
