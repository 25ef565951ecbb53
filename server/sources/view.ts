import { mayReadSource } from '@/domain/sources/confidential'
import {
  linkStates,
  sourceAccess,
  sourceTiers,
  sourceTypes,
  type SourceInput,
  type SourceView,
} from '@/domain/sources/source'
import { canonicalAddress } from '@/domain/sources/address'
import type { Prisma } from '@/prisma/generated/client'
import { z } from 'zod'

/** A source with what its view needs, the bytes of its files apart; files are filtered by who looks. */
export const wholeSource = {
  include: { files: { where: { redactedAt: null }, omit: { bytes: true } }, readers: true },
} as const satisfies Prisma.SourceDefaultArgs
export type WholeSource = Prisma.SourceGetPayload<typeof wholeSource>

const typeSchema = z.enum(sourceTypes)
const tierSchema = z.enum(sourceTiers).nullable()
const accessSchema = z.enum(sourceAccess)
const linkStateSchema = z.enum(linkStates).nullable()

/**
 * What a source is, for whoever may know it: the library's fields win; `asCited` fills in what the library does not
 * know. Ask `mayReadSource` first.
 */
export function describeSource(source: WholeSource, asCited: SourceInput | null = null) {
  const cited = asCited ?? {}
  return {
    url: source.url ?? cited.url ?? null,
    title: source.title ?? cited.title ?? null,
    publisher: source.publisher ?? cited.publisher ?? null,
    author: source.author ?? cited.author ?? null,
    publishedAt: source.publishedAt ?? cited.publishedAt ?? null,
    accessedAt: source.accessedAt?.toISOString() ?? null,
    archiveUrl: source.archiveUrl ?? cited.archiveUrl ?? null,
    type: typeSchema.parse(source.type),
    tier: tierSchema.parse(source.tier ?? cited.tier ?? null),
    access: accessSchema.parse(source.access),
    language: source.language ?? cited.language ?? null,
  }
}

/**
 * A source as one person may see it; a confidential one is withheld from whoever is not named. Files that are held by
 * somebody else are not there.
 */
export function viewSource(
  viewerId: string,
  source: WholeSource,
  asCited: SourceInput | null = null,
): SourceView {
  if (!mayReadSource(viewerId, source)) return withheldSource(source)
  const { confidential, publicDescription, confidentialReason } = source
  return {
    id: source.id,
    ...describeSource(source, asCited),
    // A confidential source has no canonical address in the table, by which others could find that it is there.
    canonicalUrl: confidential && source.url ? canonicalAddress(source.url) : source.canonicalUrl,
    originId: source.originId,
    confidential,
    withheld: false,
    ...{ publicDescription, confidentialReason },
    readers: confidential ? source.readers.map((reader) => reader.userId).sort() : [],
    redacted: source.redactedAt !== null,
    mine: source.heldBy === viewerId,
    files: source.files
      .filter((file) => file.heldBy === '' || file.heldBy === viewerId)
      .map(({ id, name, mediaType, size, sha256, private: isPrivate, snapshotOf, createdAt }) => ({
        ...{ id, name: name ?? '', mediaType, size, sha256, private: isPrivate, snapshotOf },
        createdAt: createdAt.toISOString(),
      })),
    linkState: linkStateSchema.parse(source.linkState),
    linkCheckedAt: source.linkCheckedAt?.toISOString() ?? null,
    version: source.version,
  }
}

function withheldSource(source: WholeSource): SourceView {
  return {
    id: source.id,
    url: null,
    canonicalUrl: null,
    title: source.publicDescription,
    publisher: null,
    author: null,
    publishedAt: null,
    accessedAt: null,
    archiveUrl: null,
    type: null,
    tier: null,
    originId: null,
    access: null,
    language: null,
    confidential: true,
    withheld: true,
    publicDescription: null,
    confidentialReason: null,
    readers: [],
    redacted: source.redactedAt !== null,
    mine: false,
    files: [],
    linkState: null,
    linkCheckedAt: null,
    version: source.version,
  }
}

/** What a citation, or evidence, says of its source. */
export interface CitedWords {
  quote: string | null
  quoteLanguage: string | null
  translation: string | null
  locator: string | null
  note: string | null
}

/**
 * A citation's source with the words that were relied on, as one person may see them. Of a source that is withheld from
 * them nobody gets a word; whoever wrote the words (`wroteIt`) keeps their own, and still does not get the source.
 */
export function viewCitedSource<W extends Partial<CitedWords>>(
  viewer: { id: string; wroteIt: boolean },
  cited: { source: WholeSource; asCited: SourceInput | null; words: W },
): { source: SourceView } & W {
  const source = viewSource(viewer.id, cited.source, cited.asCited)
  if (!source.withheld || viewer.wroteIt) return { source, ...cited.words }
  const hidden = Object.fromEntries(Object.keys(cited.words).map((field) => [field, null])) as W
  return { source, ...hidden }
}
