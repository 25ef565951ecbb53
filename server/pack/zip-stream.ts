import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'
import { manifestName, manifestText, type HashedFile } from '@/domain/pack/manifest'
import { fixedFile } from '@/server/exports/office/fixed-zip'

/** A file of an archive, in parts that are made when they are asked for. */
export interface PackFile {
  name: string
  parts: Iterable<string> | AsyncIterable<string>
}

/** Files as an archive with a manifest of their hashes at its end, in chunks. Holds one part of one file at a time. */
export async function* zipParts(files: AsyncIterable<PackFile>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    made.push(chunk)
  })
  const taken = () => {
    const chunks = made
    made = []
    return chunks
  }
  const hashed: HashedFile[] = []
  for await (const { name, parts } of withManifest(files, hashed)) {
    const hash = createHash('sha256')
    const entry = new ZipDeflate(name, { level: fixedFile().level })
    entry.mtime = fixedFile().mtime
    zip.add(entry)
    for await (const part of parts) {
      const bytes = new TextEncoder().encode(part)
      hash.update(bytes)
      entry.push(bytes)
      yield* taken()
    }
    entry.push(new Uint8Array(), true)
    hashed.push({ name, sha256: hash.digest('hex') })
    yield* taken()
  }
  zip.end()
  yield* taken()
}

async function* withManifest(
  files: AsyncIterable<PackFile>,
  hashed: readonly HashedFile[],
): AsyncGenerator<PackFile> {
  yield* files
  yield { name: manifestName, parts: [manifestText(hashed)] }
}

/** Chunks as a body: the next is made when the one before was taken, and nothing more once nobody listens. */
export function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
