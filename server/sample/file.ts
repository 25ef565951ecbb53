import type { NewEvent } from '@/domain/history/event'
import type { StoredDraft } from '@/domain/verdicts/draft'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { digestOf, newId, newSalt } from '@/server/ids'
import type { SampleFrame } from './frame'
import type { SampleVerdict } from './sample-claim'
import { sources } from './sources'

/** The scale that every team starts with; the sample's ratings are keys of it, whatever a team rates with now. */
const defaultScaleVersion = 1

/** Stores one filed verdict of the sample and returns the event that tells of it. */
export async function fileSampleVerdict(
  tx: Transaction,
  frame: SampleFrame,
  { claimId, number, verdict, at }: { claimId: string; number: number; verdict: SampleVerdict; at: Date },
): Promise<NewEvent> {
  const filed = draftOf(frame, verdict)
  const { citations, ...words } = filed
  const [verdictId, filingId, salt] = [newId(), newId(), newSalt()]
  await tx.verdict.create({
    data: {
      id: verdictId,
      claimId,
      authorId: frame.authors[verdict.by],
      createdAt: at,
      updatedAt: at,
      wording: 1,
      filings: {
        create: {
          id: filingId,
          number: 1,
          wording: 1,
          scaleVersion: defaultScaleVersion,
          blind: true,
          filedAt: at,
          salt,
          ...words,
        },
      },
    },
  })
  await tx.citation.createMany({
    data: citations.map(({ asCited, stance, ...citation }, index) => ({
      ...citation,
      filingId,
      number: index + 1,
      asCited: asCited ?? Prisma.DbNull,
      stance: stance ?? 'context',
    })),
  })
  return {
    type: 'verdict.filed',
    data: {
      articleId: frame.articleId,
      claimId,
      number,
      filing: 1,
      wording: 1,
      digest: digestOf(salt, filed),
    },
  }
}

/** A verdict of the sample in the form in which every filed verdict is hashed. */
function draftOf(frame: SampleFrame, verdict: SampleVerdict): StoredDraft {
  return {
    rating: verdict.rating,
    saidRating: verdict.saidRating ?? null,
    summary: verdict.summary,
    reasoning: verdict.reasoning,
    asOf: null,
    citations: verdict.citations.map(({ source, stance, quote, locator, note }) => ({
      id: newId(),
      sourceId: frame.sources.get(source) ?? '',
      asCited: sources[source],
      stance,
      quote: quote ?? null,
      quoteLanguage: quote === undefined ? null : 'en',
      translation: null,
      locator: locator ?? null,
      note: note ?? null,
    })),
  }
}
