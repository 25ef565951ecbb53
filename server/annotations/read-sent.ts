import type { ForeignAnnotation } from '@/domain/annotations/annotation'
import { editionAnnotations } from '@/domain/annotations/reading/edition-annotations'
import { readAnnotations } from '@/domain/annotations/reading/read-annotations'
import { problem } from '@/domain/problem'
import type { UploadedFile } from '@/server/http/body'
import { parseSentJson } from '@/server/restore/parse-sent-json'
import { readExport } from '@/server/restore/read-export'

/**
 * The annotations in a file that somebody sent: our own HTML or JSON, W3C Web Annotations or JSON of Hypothesis. Throws
 * `not-annotations` or `broken-export` with a sentence for everything else.
 */
export function readSentAnnotations(file: UploadedFile): ForeignAnnotation[] {
  const exported = readExport({ file })
  if (exported) return editionAnnotations(exported.edition)
  const text = textOf(file)
  if (/^\s{0,999}</.test(text.slice(0, 1_000)))
    throw refused('This page has no data of Plumbline in it; only a page that Plumbline exported has.')
  const parsed = parseSentJson(text)
  if (parsed.fault)
    throw refused(parsed.fault === 'too-deep' ? 'It is nested too deeply.' : 'It is no well-formed JSON.')
  return readAnnotations(parsed.value)
}

function textOf({ bytes }: UploadedFile): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused('It is not UTF-8.')
  }
  if (text.trim() === '') throw refused('It is empty.')
  return text
}

function refused(why: string) {
  return problem('not-annotations', `These are no annotations that can be read. ${why}`)
}
