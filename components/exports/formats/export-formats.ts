import type { EditionMode } from '@/domain/exports/edition'

/** Every form in which a check can be taken along: the name in its address, in the order of the list. */
export const exportFormats = [
  'html',
  'fragment',
  'docx',
  'markdown',
  'csv',
  'xlsx',
  'claimreview',
  'webannotation',
  'hypothesis',
  'json',
  'dataset',
] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What of a check is taken along. */
export interface ExportChoice {
  claims: 'decided' | 'all'
  mode: EditionMode
  /** A published edition by its number; `null` is the present state. */
  edition: number | null
}

export const usualChoice: ExportChoice = { claims: 'decided', mode: 'full', edition: null }

/** A choice that may also name claims by their numbers. */
type AnyChoice = Omit<ExportChoice, 'claims'> & { claims: ExportChoice['claims'] | readonly number[] }

/** The part of an address that says what is taken along; the usual choice says nothing. */
export function choiceQuery({ claims, mode, edition }: AnyChoice): string {
  const query = new URLSearchParams()
  if (edition !== null) query.set('edition', String(edition))
  else {
    if (claims !== usualChoice.claims) query.set('claims', String(claims))
    if (mode !== usualChoice.mode) query.set('mode', mode)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The choice that an address names; what it names wrongly is the usual one. */
export function choiceOf(query: {
  claims?: string | undefined
  mode?: string | undefined
  edition?: string | undefined
}): ExportChoice {
  const edition = /^[1-9]\d{0,8}$/.test(query.edition ?? '') ? Number(query.edition) : null
  return {
    claims: query.claims === 'all' ? 'all' : 'decided',
    mode: query.mode === 'excerpts' ? 'excerpts' : 'full',
    edition,
  }
}

/** Where the API gives a format of an article. */
export function exportHref(
  articleId: string,
  format: ExportFormat | 'html/preview',
  choice: AnyChoice = usualChoice,
): string {
  return `/api/v1/articles/${articleId}/exports/${format}${choiceQuery(choice)}`
}
