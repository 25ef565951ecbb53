import type { Proposal } from '@/domain/articles/proposal'
import { problem } from '@/domain/problem'
import { isCleanText } from '@/domain/text'
import { ExtractionWorker } from './extraction-worker'

/** A body to import and what it is. `url` says where it came from, if that is known. */
export interface ImportSource {
  kind: 'text' | 'markdown' | 'html'
  body: string
  url?: string
}

/** Texts may have 2 MB in UTF-8; longer ones than any article are refused before they are looked at. */
export const mostBytes = 2 * 1024 * 1024

// The second one is started only where the first is busy, so that one hard body does not hold up the next person.
const workers = [new ExtractionWorker(), new ExtractionWorker()]

/**
 * Reads a body into a proposal, in a worker thread with 256 MB and 10 s, so that no input can stall the app. Throws
 * `empty-text`, `too-large` (over 2 MB), `invalid-text` (NUL or half a surrogate pair), `too-deep` (HTML), and
 * `too-hard` where time or memory ran out.
 */
export async function extract(source: ImportSource): Promise<Proposal> {
  if (Buffer.byteLength(source.body) > mostBytes) throw problem('too-large')
  if (!isCleanText(source.body)) throw problem('invalid-text')
  if (source.body.trim() === '') throw problem('empty-text')
  const [worker] = workers.toSorted((a, b) => a.waiting - b.waiting)
  if (!worker) throw problem('unavailable')
  return worker.run(source)
}
