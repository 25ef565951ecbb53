import { emptyCheck, type ImportInput } from '@/domain/articles/article'
import { countWords } from '@/domain/articles/proposal'
import type { Edition } from '@/domain/exports/edition'
import { proposalOfEdition } from '@/domain/exports/restore/proposal-of-edition'
import { restoredSlug } from '@/domain/exports/restore/restored-names'
import { restoredPartsOf } from '@/domain/exports/restore/restored-parts'
import { problem } from '@/domain/problem'
import { canonicalAddress } from '@/domain/sources/address'
import { storeBody } from '@/server/articles/store-article'
import type { ReadImport } from '@/server/articles/import-source'
import type { Transaction } from '@/server/database/database'
import { newId, sha256Hex } from '@/server/ids'
import { importedPerson } from '@/server/team/imported-people'
import type { ReadExport } from './read-export'
import { storeRestoredClaims, type RestoredFrame } from './store-claims'
import { storeDecisions } from './store-decisions'
import { storeScales } from './store-scales'
import { storeCitedSources } from './store-sources'

/** A file of ours as the import that it is: all its blocks are kept, and what the person says of the article wins. */
export function importOfExport(read: ReadExport, said: ImportInput): ReadImport {
  if (said.drop?.length || said.keep?.length) {
    const message = 'An exported file is imported whole: its claims stand in all of its blocks.'
    throw problem('invalid', { detail: message, errors: [{ path: '/drop', message }] })
  }
  const { bytes, sha256, mediaType, fileName } = read
  const { title, byline, publisher, publishedAt, sourceUrl, language } = said
  const given = Object.entries({ title, byline, publisher, publishedAt, sourceUrl, language })
  const overrules = Object.fromEntries(given.filter(([, value]) => value !== undefined))
  const proposal = { ...proposalOfEdition(read.edition), ...overrules }
  const canonicalUrl = proposal.sourceUrl ? canonicalAddress(proposal.sourceUrl) : null
  return { bytes, sha256, mediaType, fileName, proposal, canonicalUrl, url: null, fetchedAt: null }
}

/**
 * Stores the article of a file of ours with its claims, rulings and credits, as records of the desk that the file names.
 * An export of what is stored has the bytes of the file until somebody changes anything of it.
 */
export async function restoreArticle(
  tx: Transaction,
  what: {
    teamId: string
    actorId: string
    now: Date
    edition: Edition
    read: ReadImport
    rules: { quorum: number; mode: string }
    rights: string | null
  },
): Promise<{ id: string; sha256: string }> {
  const { teamId, now, edition, read } = what
  const { text, document, claims, revision, check } = edition
  const deskId = await importedPerson(tx, { teamId, name: edition.team.name, now })
  const scaleVersion = await storeScales(tx, { teamId, scales: edition.scales, now })
  const importBodyId = await storeBody(tx, { teamId, now, read })
  const [id, revisionId, sha256] = [newId(), newId(), sha256Hex(text)]
  const { title, byline, publisher, publishedAt, sourceUrl, language, direction } = read.proposal
  const frame: RestoredFrame = {
    ...{ teamId, articleId: id, revisionId, deskId },
    frozenAt: new Date(revision.createdAt),
  }
  await tx.article.create({
    data: {
      ...{ id, teamId, title, byline, publisher, publishedAt, sourceUrl, language, direction },
      slug: restoredSlug(edition.article.slug, id),
      canonicalUrl: read.canonicalUrl,
      rights: what.rights ?? edition.article.rights,
      ...what.rules,
      check: { ...emptyCheck, ...check },
      archiveUrl: edition.article.archiveUrl,
      restoredParts: restoredPartsOf(edition),
      revisionNumber: revision.number,
      nextClaimNumber: Math.max(0, ...claims.map(({ number }) => number)) + 1,
      importedById: what.actorId,
      createdAt: now,
      revisions: {
        create: {
          ...{ id: revisionId, number: revision.number, importBodyId, text, document, sha256 },
          words: countWords(text),
          createdById: deskId,
          createdAt: frame.frozenAt,
        },
      },
    },
  })
  const ids = await storeRestoredClaims(tx, frame, edition)
  const sourceId = await storeCitedSources(tx, { teamId, articleId: id, createdById: deskId, now }, claims)
  await storeDecisions(tx, frame, claims, {
    claimId: ({ number }) => ids.get(number) ?? '',
    scaleVersion,
    sourceId,
  })
  return { id, sha256 }
}
