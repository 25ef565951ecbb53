import { z } from 'zod'
import { canonicalAddress, parseWebAddress } from '@/domain/sources/address'
import { sourceAccess, sourceInput, sourceTiers, sourceTypes, type SourceView } from '@/domain/sources/source'

const text = z.string().nullish()

/** A source as a form holds it: the fields of the API, whatever is typed in them so far. */
export const draftSource = z.object({
  url: text,
  title: text,
  publisher: text,
  author: text,
  publishedAt: text,
  archiveUrl: text,
  type: z.enum(sourceTypes).nullish(),
  tier: z.enum(sourceTiers).nullish(),
  access: z.enum(sourceAccess).nullish(),
  language: text,
})
export type DraftSource = z.infer<typeof draftSource>

export const sourceFieldNames = Object.keys(sourceInput.shape) as (keyof DraftSource)[]

/** The fields that are filled in. */
export function filledFields(source: Partial<Record<keyof DraftSource, unknown>>): DraftSource {
  const entries = sourceFieldNames.map((field) => [field, source[field]] as const)
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}

export function sourceOf(view: SourceView): DraftSource {
  return filledFields(view)
}

/** What a source is called in a list: its title, else where it stands. */
export function sourceName(source: DraftSource): string | null {
  return source.title || hostOf(source.url) || null
}

/** The host of an address without `www.`; `null` where there is none. */
export function hostOf(url: string | null | undefined): string | null {
  return (url && parseWebAddress(url)?.host.replace(/^www\./, '')) || null
}

/** Which source it is, wherever it is described: by address, else by title. */
export function sourceIdentity(source: DraftSource): string {
  return (source.url && canonicalAddress(source.url)) || source.title || ''
}
