import { z } from 'zod'
import { importInput, type ImportInput } from '@/domain/articles/article'
import type { Proposal } from '@/domain/articles/proposal'
import { problem } from '@/domain/problem'
import { canonicalAddress } from '@/domain/sources/address'
import type { UploadedFile } from '@/server/http/body'
import { sha256Hex } from '@/server/ids'
import { decodeFile } from './import/decode'
import { extract, type ImportKind, type ImportSource } from './import/extract'
import { fileMediaType } from './import/file-kind'
import { proposePage, readPage, type PageReader } from './import-page'

/** An import body that was read: its bytes as evidence, and what is proposed to be made of it. */
export interface ReadImport {
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
  mediaType: string
  fileName: string | null
  /** With what the person said about it in place of what was found. */
  proposal: Proposal
  canonicalUrl: string | null
  /** Where the bytes were fetched, after redirects, and when; `null` for what a person brought. */
  url: string | null
  fetchedAt: Date | null
}

const uploadedFile = z.custom<UploadedFile>(
  (value) => value instanceof Object && 'bytes' in value,
  'Send a file',
)
/** What an import may bring, as JSON or as a form with a file. */
export const importBody = importInput.extend({ file: uploadedFile.optional() })
export type ImportBody = z.infer<typeof importBody>
/** JSON escapes can make a text of 2 MB six times as long; the text itself is measured after it was read. */
export const importLimit = 13_000_000

const mediaTypes: Record<ImportKind, string> = {
  text: 'text/plain',
  html: 'text/html',
  markdown: 'text/markdown',
  subtitles: 'text/vtt',
  json: 'application/json',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * Reads the one import body of a request (text, HTML, Markdown, an address or a file) into a proposal. A page is
 * fetched anew unless `reader` was shown it. Throws `invalid` when there is no body or several, `stale` when the page
 * is not the one with the `sha256` that was sent, and whatever fetching and extraction refuse.
 */
export async function readImport(input: ImportBody, reader: PageReader | null = null): Promise<ReadImport> {
  refuseSeveral(input)
  const read =
    input.url === undefined ? await readBrought(input) : await readFetched(input.url, input, reader)
  const proposal = { ...read.proposal, ...overridden(input) }
  const canonicalUrl = proposal.sourceUrl ? canonicalAddress(proposal.sourceUrl) : null
  return { ...read, proposal, canonicalUrl }
}

function refuseSeveral(input: ImportBody): void {
  const given = [input.text, input.html, input.markdown, input.url, input.file]
  if (given.filter((body) => body !== undefined).length === 1) return
  const message = 'Send exactly one of text, html, markdown, url and file.'
  throw problem('invalid', { detail: message, errors: [{ path: '', message }] })
}

type Read = Omit<ReadImport, 'canonicalUrl'>

async function readFetched(url: string, input: ImportBody, reader: PageReader | null): Promise<Read> {
  const page = await readPage(url, reader, input.sha256)
  const { bytes, sha256, mediaType, fetchedAt } = page
  const proposal = await proposePage(page)
  return { bytes, sha256, mediaType, fileName: null, proposal, url: page.url, fetchedAt }
}

async function readBrought(input: ImportBody): Promise<Read> {
  const { source, bytes, mediaType, fileName } = bodyOf(input)
  const proposal = await extract({ ...source, ...(input.sourceUrl ? { url: input.sourceUrl } : {}) })
  return { bytes, sha256: sha256Hex(bytes), mediaType, fileName, proposal, url: null, fetchedAt: null }
}

function bodyOf(input: ImportBody) {
  const kind = (['text', 'html', 'markdown'] as const).find((kind) => input[kind] !== undefined)
  if (kind) {
    const body = input[kind] ?? ''
    const bytes = new TextEncoder().encode(body)
    const source: ImportSource = { kind, body }
    return { source, bytes, mediaType: mediaTypes[kind], fileName: null }
  }
  const file = input.file as UploadedFile
  const source = decodeFile(file)
  return {
    source,
    bytes: new Uint8Array(file.bytes),
    mediaType: fileMediaType(file.name, file.mediaType),
    fileName: file.name.slice(0, 255),
  }
}

/** The metadata that the person gave; what they did not send stays as it was found. */
function overridden(input: ImportInput): Partial<Proposal> {
  const { title, byline, publisher, publishedAt, sourceUrl, language } = input
  const given = Object.entries({ title, byline, publisher, publishedAt, sourceUrl, language })
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}
