import { sourceInput, type SourceInput } from '@/domain/sources/source'
import { storedDraft, type DraftCitation } from '@/domain/verdicts/draft'
import { isOwnText, type TakenText } from '@/domain/redaction/published-words'
import { visibleVerdictCondition } from '@/domain/verdicts/visibility'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'
import { claimOf } from './claim-texts'
import { goneAlready, type FindText } from './found-text'

/** A verdict with all that its author filed: the ratings stay, every word of them and of their citations goes. */
export const findFiling: FindText = async (tx, subjectId, look) => {
  const { viewer } = look
  const found = await tx.verdict.findFirst({
    where: viewer
      ? { AND: [{ id: subjectId }, visibleVerdictCondition(viewer.userId)] }
      : { id: subjectId, filings: { some: {} } },
    select: { id: true, claimId: true, authorId: true },
  })
  const claim = found && (await claimOf(tx, look, found.claimId))
  if (!claim) return null
  const names = await peopleNamed(tx, [found.authorId])
  const left = await tx.filing.count({ where: { verdictId: found.id, redactedAt: null } })
  return {
    teamId: claim.teamId,
    articleId: claim.articleId,
    subject: `The verdict of ${names(found.authorId).name} on claim ${claim.number}`,
    refused: left === 0 ? goneAlready : null,
    taken: () => takenOfFilings(tx, found.id, claim.number),
    redact: async (now) => {
      await tx.filing.updateMany({
        where: { verdictId: found.id, redactedAt: null },
        data: { summary: null, reasoning: null, salt: null, redactedAt: now },
      })
      await wipeCitations(tx, { filing: { verdictId: found.id } }, now)
      // A draft beside the filings begins as a copy of them.
      await tx.verdict.update({
        where: { id: found.id },
        data: { draft: Prisma.DbNull, draftWording: null, version: { increment: 1 } },
      })
    },
  }
}

async function takenOfFilings(tx: Transaction, verdictId: string, claim: number): Promise<TakenText[]> {
  const filings = await tx.filing.findMany({
    where: { verdictId },
    select: { summary: true, reasoning: true },
  })
  const { words, names, people } = await citedWords(tx, { filing: { verdictId } })
  const own = filings.flatMap(({ summary, reasoning }) => [summary, reasoning])
  const part = { claim }
  return [
    ...[...own, ...words, ...names].flatMap((text) => (text ? { text, part } : [])),
    ...people.map((text) => ({ text, part, name: true })),
  ]
}

/** What citations took from their sources, and how they name them where the library does otherwise. */
async function citedWords(tx: Transaction, where: Prisma.CitationWhereInput) {
  const citations = await tx.citation.findMany({ where, include: { source: true } })
  const known = (texts: (string | null | undefined)[]) => texts.flatMap((text) => text || [])
  return {
    words: known(
      citations.flatMap(({ quote, translation, locator, note }) => [quote, translation, locator, note]),
    ),
    names: known(
      citations.flatMap(({ asCited, source }) => {
        const { url, title, archiveUrl } = readAsCited(asCited)
        const library: unknown[] = [source.url, source.title, source.archiveUrl]
        return [url, title, archiveUrl].filter((text) => !library.includes(text))
      }),
    ),
    people: known(
      citations.flatMap(({ asCited, source }) => {
        const { publisher, author } = readAsCited(asCited)
        return [publisher, author].filter((text) => text !== source.publisher && text !== source.author)
      }),
    ),
  }
}

function readAsCited(asCited: unknown): SourceInput {
  return asCited === null ? {} : sourceInput.parse(asCited)
}

/** How citations of these sources name them, and what they took from them where it is long enough to be nothing else. */
export async function takenOfCitations(tx: Transaction, sourceIds: string[]): Promise<TakenText[]> {
  const { words, names } = await citedWords(tx, { sourceId: { in: sourceIds } })
  return [...names, ...words.filter(isOwnText)].map((text) => ({ text, part: 'sources' as const }))
}

async function wipeCitations(tx: Transaction, where: Prisma.CitationWhereInput, now: Date): Promise<void> {
  await tx.citation.updateMany({
    where: { AND: [where, { redactedAt: null }] },
    data: {
      asCited: Prisma.DbNull,
      quote: null,
      translation: null,
      locator: null,
      note: null,
      redactedAt: now,
    },
  })
}

const noWords = {
  asCited: null,
  quote: null,
  translation: null,
  locator: null,
  note: null,
} satisfies Partial<DraftCitation>

/** Takes the words that citations of these sources hold out of every filing and every draft, whoever wrote them. */
export async function wipeCitationsOf(tx: Transaction, sourceIds: string[], now: Date): Promise<void> {
  await wipeCitations(tx, { sourceId: { in: sourceIds } }, now)
  const drafts = await tx.verdict.findMany({
    where: {
      OR: sourceIds.map((id) => ({ draft: { path: ['citations'], array_contains: [{ sourceId: id }] } })),
    },
    select: { id: true, draft: true },
  })
  for (const verdict of drafts) {
    const draft = storedDraft.parse(verdict.draft)
    const citations = draft.citations.map((citation) =>
      sourceIds.includes(citation.sourceId) ? { ...citation, ...noWords } : citation,
    )
    await tx.verdict.update({
      where: { id: verdict.id },
      data: { draft: { ...draft, citations }, version: { increment: 1 } },
    })
  }
}
