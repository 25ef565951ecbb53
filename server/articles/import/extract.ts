import type { Proposal } from '@/domain/articles/proposal'
import { problem } from '@/domain/problem'
import { isCleanText } from '@/domain/text'
import { WarmThread, type TaskLimits } from '@/server/work/warm-thread'
import { checkDocx } from './docx/docx-package'

/** Bodies that are text: pasted, from a text file, a page, subtitles, or data that Plumbline exported. */
export type TextKind = 'text' | 'markdown' | 'html' | 'subtitles' | 'json'
export type ImportKind = TextKind | 'docx' | 'pdf'

/** A body to import and what it is. `url` says where it came from, if that is known. */
export type ImportSource =
  | { kind: TextKind; body: string; url?: string }
  | { kind: 'docx'; body: Uint8Array<ArrayBuffer>; url?: string }
  | { kind: 'pdf'; body: Uint8Array<ArrayBuffer>; url?: string }

/** Texts may have 2 MB in UTF-8; longer ones than any article are refused before they are looked at. */
export const mostBytes = 2 * 1024 * 1024
/** Pages carry scripts and styles beside their text, and those that are whole in one file their pictures. */
const mostPageBytes = 6 * 1024 * 1024

/** DESIGN §3: extraction has a memory limit and 10 s. What a file unpacks to stands outside of the thread's heap. */
const limits = { milliseconds: 10_000, megabytes: 256, growth: 600 }

/** A thread that reads one body after the other into a proposal. */
export function extractionThread(own: Partial<TaskLimits> = {}): WarmThread<ImportSource, Proposal> {
  return new WarmThread('server/articles/import/worker.ts', { ...limits, ...own })
}

// The second one is started only where the first is busy, so that one hard body does not hold up the next person.
const threads = [extractionThread(), extractionThread()]

/**
 * Reads a body into a proposal, in a worker thread with 256 MB and 10 s, so that no input can stall the app. Throws
 * `empty-text`, `too-large` (text over 2 MB, pages over 6 MB without their pictures), `invalid-text` (NUL or half a
 * surrogate pair), `too-deep` (HTML), `not-text` and `wrong-type` (files that are not what they seem), and `too-hard`
 * where time or memory ran out.
 */
export async function extract(source: ImportSource): Promise<Proposal> {
  if (source.kind === 'docx') await checkDocx(source.body)
  const [thread] = threads.toSorted((a, b) => a.waiting - b.waiting)
  if (!thread) throw problem('unavailable')
  return thread.run(checked(source))
}

function checked(source: ImportSource): ImportSource {
  if (source.kind === 'docx' || source.kind === 'pdf') return source
  if (source.kind === 'json')
    throw problem(
      'wrong-type',
      'This JSON is nothing that Plumbline exported. Paste the text of the article.',
    )
  const isPage = source.kind === 'html'
  const text = isPage ? withoutPictures(source.body) : source.body
  if (Buffer.byteLength(text) > (isPage ? mostPageBytes : mostBytes)) throw problem('too-large')
  if (!isCleanText(text)) throw problem('invalid-text')
  if (text.trim() === '') throw problem('empty-text')
  return { ...source, body: text }
}

const inlineMark = ';base64,'
/** Shorter ones are icons and do no harm. */
const shortestInline = 1024

/** A page without the pictures and fonts that it carries in itself: no block is made of them. */
function withoutPictures(html: string): string {
  if (html.length <= mostBytes) return html
  const out: string[] = []
  let from = 0
  for (let at = html.indexOf(inlineMark); at >= 0; at = html.indexOf(inlineMark, at + 1)) {
    const start = at + inlineMark.length
    let end = start
    while (end < html.length && isBase64(html.charCodeAt(end))) end += 1
    if (end - start < shortestInline) continue
    out.push(html.slice(from, start))
    from = end
  }
  return out.join('') + html.slice(from)
}

function isBase64(code: number): boolean {
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return isLetter || (code >= 0x2f && code <= 0x39) || code === 0x2b || code === 0x3d
}
