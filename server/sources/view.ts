import {
  sourceAccess,
  sourceTiers,
  sourceTypes,
  type SourceInput,
  type SourceView,
} from '@/domain/sources/source'
import type { Prisma } from '@/prisma/generated/client'
import { z } from 'zod'

/** A source with what its view needs; files are filtered by who looks. */
export const wholeSource = { include: { files: { where: { redactedAt: null } }, readers: true } }
export type WholeSource = Prisma.SourceGetPayload<typeof wholeSource>

const typeSchema = z.enum(sourceTypes)
const tierSchema = z.enum(sourceTiers).nullable()
const accessSchema = z.enum(sourceAccess)

/**
 * A source as one person may see it. The library's fields win; `asCited` fills in what the library does not know.
 * Files that are held by somebody else are not there.
 */
export function viewSource(
  viewerId: string,
  source: WholeSource,
  asCited: SourceInput | null = null,
): SourceView {
  const cited = asCited ?? {}
  return {
    id: source.id,
    url: source.url ?? cited.url ?? null,
    canonicalUrl: source.canonicalUrl,
    title: source.title ?? cited.title ?? null,
    publisher: source.publisher ?? cited.publisher ?? null,
    author: source.author ?? cited.author ?? null,
    publishedAt: source.publishedAt ?? cited.publishedAt ?? null,
    accessedAt: source.accessedAt?.toISOString() ?? null,
    archiveUrl: source.archiveUrl ?? cited.archiveUrl ?? null,
    type: typeSchema.parse(source.type),
    tier: tierSchema.parse(source.tier ?? cited.tier ?? null),
    originId: source.originId,
    access: accessSchema.parse(source.access),
    language: source.language ?? cited.language ?? null,
    confidential: source.confidential,
    mine: source.heldBy === viewerId,
    files: source.files
      .filter((file) => file.heldBy === '' || file.heldBy === viewerId)
      .map(({ id, name, mediaType, size, sha256, private: isPrivate }) => ({
        id,
        name: name ?? '',
        mediaType,
        size,
        sha256,
        private: isPrivate,
      })),
    version: source.version,
  }
}
