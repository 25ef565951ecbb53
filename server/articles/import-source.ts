import type { ImportInput } from '@/domain/articles/article'
import type { Proposal } from '@/domain/articles/proposal'
import { problem } from '@/domain/problem'
import { canonicalAddress } from '@/domain/sources/address'
import type { UploadedFile } from '@/server/http/body'
import { sha256Hex } from '@/server/ids'
import { decodeFile } from './import/decode'
import { extract, type ImportSource } from './import/extract'

/** An import body that was read: its bytes as evidence, and what is proposed to be made of it. */
export interface ReadImport {
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
  mediaType: string
  fileName: string | null
  /** With what the person said about it in place of what was found. */
  proposal: Proposal
  canonicalUrl: string | null
}

const mediaTypes = { text: 'text/plain', html: 'text/html', markdown: 'text/markdown' } as const

/**
 * Reads the one import body of a request (text, HTML, Markdown or a file) into a proposal. Throws `invalid` when there
 * is none or several, and whatever extraction refuses.
 */
export async function readImport(
  input: ImportInput & { file?: UploadedFile | undefined },
): Promise<ReadImport> {
  const { source, bytes, mediaType, fileName } = bodyOf(input)
  const found = await extract({ ...source, ...(input.sourceUrl ? { url: input.sourceUrl } : {}) })
  const proposal = { ...found, ...overridden(input) }
  const canonicalUrl = proposal.sourceUrl ? canonicalAddress(proposal.sourceUrl) : null
  return { bytes, sha256: sha256Hex(bytes), mediaType, fileName, proposal, canonicalUrl }
}

function bodyOf(input: ImportInput & { file?: UploadedFile | undefined }) {
  const kinds = (['text', 'html', 'markdown'] as const).filter((kind) => input[kind] !== undefined)
  const [kind] = kinds
  if (kinds.length + (input.file ? 1 : 0) !== 1)
    throw problem('invalid', {
      detail: 'Send exactly one of text, html, markdown and file.',
      errors: [{ path: '', message: 'Send exactly one of text, html, markdown and file.' }],
    })
  if (kind) {
    const body = input[kind] ?? ''
    const bytes = new TextEncoder().encode(body)
    return {
      source: { kind, body } satisfies ImportSource,
      bytes,
      mediaType: mediaTypes[kind],
      fileName: null,
    }
  }
  const file = input.file as UploadedFile
  const source = decodeFile(file)
  return {
    source,
    bytes: new Uint8Array(file.bytes),
    mediaType: mediaTypes[source.kind],
    fileName: file.name.slice(0, 255),
  }
}

/** The metadata that the person gave; what they did not send stays as it was found. */
function overridden(input: ImportInput): Partial<Proposal> {
  const { title, byline, publisher, publishedAt, sourceUrl, language } = input
  const given = Object.entries({ title, byline, publisher, publishedAt, sourceUrl, language })
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}
