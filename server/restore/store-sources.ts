import { canonicalJson } from '@/domain/history/event'
import type { Edition, EditionCitation, EditionSource } from '@/domain/exports/edition'
import { canonicalAddress } from '@/domain/sources/address'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import { sourceColumns } from '@/server/sources/held'
import { lockLibrary } from '@/server/sources/lock'
import { describeSource, wholeSource } from '@/server/sources/view'

type Cited = EditionCitation['source']

/** Whose the sources are. */
interface Owner {
  teamId: string
  articleId: string
  createdById: string
  now: Date
}

/**
 * Stores the sources that an edition cites and returns the id of each. The library's own is meant where it says the
 * same; what the library does not have becomes part of it; what it describes otherwise, or what is withheld, stays with
 * the restored article alone, so that its citations read as they did.
 */
export async function storeCitedSources(
  tx: Transaction,
  owner: Owner,
  claims: Edition['claims'],
): Promise<(source: Cited) => string> {
  await lockLibrary(tx, owner.teamId)
  const cited = new Map<string, Cited>()
  for (const { citations } of claims)
    for (const { source } of citations) cited.set(canonicalJson(source), source)
  const library = await librarySources(tx, owner.teamId, [...cited.values()])
  const ids = new Map<string, string>()
  const rows = []
  for (const [key, source] of cited) {
    const known = library.same.get(key)
    const address = 'withheld' in source ? null : addressOf(source)
    if (known === undefined)
      rows.push(rowOf(owner, source, address !== null && library.addresses.has(address)))
    if (address !== null) library.addresses.add(address)
    ids.set(key, known ?? rows.at(-1)?.id ?? '')
  }
  await tx.source.createMany({ data: rows })
  return (source) => ids.get(canonicalJson(source)) ?? ''
}

function addressOf(source: EditionSource): string | null {
  return source.url === null ? null : canonicalAddress(source.url)
}

/** The open sources of the library that could be meant, by what they say, and every address that it has. */
async function librarySources(tx: Transaction, teamId: string, cited: Cited[]) {
  const open = cited.flatMap((source) => ('withheld' in source ? [] : [source]))
  const found = await tx.source.findMany({
    where: {
      ...{ teamId, heldBy: '', mergedIntoId: null },
      OR: [
        { canonicalUrl: { in: open.flatMap((source) => addressOf(source) ?? []) } },
        { canonicalUrl: null, title: { in: open.flatMap(({ url, title }) => (url ? [] : (title ?? []))) } },
      ],
    },
    ...wholeSource,
    orderBy: { createdAt: 'desc' },
  })
  return {
    same: new Map(
      found
        .filter((source) => !source.confidential && source.redactedAt === null)
        .map((source) => [canonicalJson(describeSource(source)), source.id]),
    ),
    addresses: new Set(found.flatMap((source) => source.canonicalUrl ?? [])),
  }
}

function rowOf({ teamId, articleId, createdById, now }: Owner, source: Cited, taken: boolean) {
  const apart = { heldBy: `restored-${articleId}`, canonicalUrl: null }
  const row = { id: newId(), teamId, heldBy: '', createdById, createdAt: now }
  if ('withheld' in source)
    return {
      ...row,
      ...sourceColumns({ type: 'document' }),
      ...apart,
      accessedAt: null,
      confidential: true,
      publicDescription: source.withheld,
      confidentialReason: 'It was withheld in the file that this check was restored from.',
    }
  const { accessedAt, ...described } = source
  const columns = sourceColumns(described)
  return {
    ...row,
    ...columns,
    ...(taken ? apart : {}),
    accessedAt: accessedAt === null ? null : new Date(accessedAt),
    confidential: false,
    publicDescription: null,
    confidentialReason: null,
  }
}
