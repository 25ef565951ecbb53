import type { ImportInput, PreviewView } from '@/domain/articles/article'

/** What is imported: words that were pasted, the page at an address, or a file as it is. */
export type ImportSource = { text: string } | { url: string } | { file: File }

export const metadataFields = [
  'title',
  'byline',
  'publisher',
  'publishedAt',
  'sourceUrl',
  'language',
] as const
export type MetadataField = (typeof metadataFields)[number]

/** The fields as they stand in the form, empty where nothing is known. */
export type Metadata = Record<MetadataField, string>

export function metadataOf(proposal: PreviewView): Metadata {
  const { title, byline, publisher, publishedAt, sourceUrl, language } = proposal
  return {
    title: title ?? '',
    byline: byline ?? '',
    publisher: publisher ?? '',
    publishedAt: publishedAt ?? '',
    sourceUrl: sourceUrl ?? '',
    language: language ?? '',
  }
}

/** Only what was changed in the form: what was found is found again, what was emptied is `null`. */
export function changedMetadata(
  proposal: PreviewView,
  typed: Metadata,
): Partial<Record<MetadataField, string | null>> {
  const found = metadataOf(proposal)
  const changed: Partial<Record<MetadataField, string | null>> = {}
  for (const field of metadataFields) {
    const value = typed[field].trim()
    if (value !== found[field]) changed[field] = value === '' ? null : value
  }
  return changed
}

type Rest = Omit<ImportInput, 'text' | 'html' | 'markdown' | 'url'>

/** The body of `POST /articles` and `/articles/preview`: JSON for text and addresses, a form for a file. */
export function importBody(source: ImportSource, rest: Rest = {}): ImportInput | FormData {
  if (!('file' in source)) return { ...source, ...rest }
  const form = new FormData()
  form.set('file', source.file)
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined) continue
    form.set(name, Array.isArray(value) ? JSON.stringify(value) : String(value ?? ''))
  }
  return form
}
