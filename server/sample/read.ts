import { proposalFromText } from '@/domain/articles/paste'
import type { ReadImport } from '@/server/articles/import-source'
import { sha256Hex } from '@/server/ids'
import { metadata, pastedText } from './article'

/** The sample's text, read as a paste is; the person who pasted it said which outlet it is from. */
export function readSample(): ReadImport {
  const bytes = new TextEncoder().encode(pastedText)
  return {
    bytes,
    sha256: sha256Hex(bytes),
    mediaType: 'text/plain',
    fileName: null,
    proposal: { ...proposalFromText(pastedText), publisher: metadata.publisher },
    canonicalUrl: null,
    url: null,
    fetchedAt: null,
  }
}
