import { emptyCheck } from '@/domain/articles/article'
import type { FrozenText } from '@/domain/articles/proposal'
import type { Transaction } from '@/server/database/database'
import { newId, sha256Hex } from '@/server/ids'
import type { ReadImport } from './import-source'
import { slugOf } from './slug'

/** Stores an article with its raw body and first revision. */
export async function storeArticle(
  tx: Transaction,
  what: {
    teamId: string
    actorId: string
    now: Date
    read: ReadImport
    frozen: FrozenText
    rules: { quorum: number; mode: string }
    rights: string | null
    sample?: boolean
  },
): Promise<{ id: string; revisionId: string; sha256: string }> {
  const { proposal, canonicalUrl } = what.read
  const id = newId()
  const revisionId = newId()
  const importBodyId = await storeBody(tx, what)
  const sha256 = sha256Hex(what.frozen.text)
  await tx.article.create({
    data: {
      id,
      teamId: what.teamId,
      slug: slugOf(proposal.title, id),
      title: proposal.title,
      byline: proposal.byline,
      publisher: proposal.publisher,
      publishedAt: proposal.publishedAt,
      sourceUrl: proposal.sourceUrl,
      canonicalUrl,
      language: proposal.language,
      direction: proposal.direction,
      rights: what.rights,
      ...what.rules,
      check: emptyCheck,
      revisionNumber: 1,
      importedById: what.actorId,
      createdAt: what.now,
      sample: what.sample ?? false,
      revisions: { create: { id: revisionId, number: 1, importBodyId, ...revisionData(what) } },
    },
  })
  return { id, revisionId, sha256 }
}

/** Keeps what was brought in, byte for byte, with the proposal made of it; answers its id. */
export async function storeBody(
  tx: Transaction,
  what: { teamId: string; now: Date; read: ReadImport },
): Promise<string> {
  const id = newId()
  const { bytes, sha256, mediaType, fileName, proposal, url, fetchedAt } = what.read
  await tx.importBody.create({
    data: {
      ...{ id, teamId: what.teamId, sha256, bytes, mediaType, fileName, proposal, url, fetchedAt },
      createdAt: what.now,
    },
  })
  return id
}

/** The columns of a revision that come from its frozen text. */
export function revisionData(what: { frozen: FrozenText; actorId: string; now: Date }) {
  const { text, document, words } = what.frozen
  return { text, document, words, sha256: sha256Hex(text), createdById: what.actorId, createdAt: what.now }
}
