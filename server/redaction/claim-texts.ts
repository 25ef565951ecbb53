import { isLive, versionsWithWords } from '@/domain/redaction/versions'
import type { TakenText } from '@/domain/redaction/published-words'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { indexClaims } from '@/server/search/index-claims'
import { peopleNamed } from '@/server/team/people'
import { goneAlready, lockRow, numberedId, stringsIn, type FindText, type Look } from './found-text'

/** The claim with this id, its row locked where the look asks for it. */
export async function claimOf(tx: Transaction, look: Look, id: string) {
  await lockRow(tx, look, 'Claim', id)
  return tx.claim.findUnique({ where: { id } })
}

/** One version of a claim, with the versions that repeat its words. */
export const findClaimVersion: FindText = async (tx, subjectId, look) => {
  const named = numberedId(subjectId)
  const claim = named && (await claimOf(tx, look, named.id))
  if (!claim) return null
  const versions = await tx.claimVersion.findMany({ where: { claimId: claim.id } })
  const chosen = versions.find((one) => one.version === named.number)
  if (!chosen) return null
  const live = isLive(claim, chosen)
  return {
    teamId: claim.teamId,
    articleId: claim.articleId,
    subject: `Version ${chosen.version} of claim ${claim.number}`,
    refused: chosen.redactedAt
      ? goneAlready
      : live
        ? 'The claim still says this. Reword it first, then redact the old version.'
        : null,
    taken: async () => takenOfVersion(claim, chosen),
    redact: async (now) => {
      const numbers = versionsWithWords(claim, versions, chosen)
      await tx.claimVersion.updateMany({
        where: { claimId: claim.id, version: { in: numbers }, redactedAt: null },
        data: {
          statement: null,
          kind: null,
          voices: Prisma.DbNull,
          quotes: Prisma.DbNull,
          salt: null,
          redactedAt: now,
        },
      })
      await indexClaims(tx, claim.teamId, [claim.id])
    },
  }
}

/** What a version says that the claim says no more. */
function takenOfVersion(
  claim: { number: number; statement: string; voices: unknown },
  { statement, voices }: { statement: string | null; voices: unknown },
): TakenText[] {
  const part = { claim: claim.number }
  const live = stringsIn(claim.voices)
  return [
    ...(statement === null || statement === claim.statement ? [] : [{ text: statement, part }]),
    ...stringsIn(voices)
      .filter((text) => !live.includes(text))
      .map((text) => ({ text, part })),
  ]
}

/** One ruling: what readers got of it and its internal reason. The rating stays. */
export const findRuling: FindText = async (tx, subjectId, look) => {
  const named = numberedId(subjectId)
  const claim = named && (await claimOf(tx, look, named.id))
  const ruling =
    claim &&
    (await tx.ruling.findUnique({ where: { claimId_number: { claimId: claim.id, number: named.number } } }))
  if (!ruling) return null
  return {
    teamId: claim.teamId,
    articleId: claim.articleId,
    subject: `Ruling ${ruling.number} on claim ${claim.number}`,
    refused: ruling.redactedAt ? goneAlready : null,
    taken: async () =>
      [ruling.summary, ruling.explanation].flatMap((text) =>
        text === null ? [] : { text, part: { claim: claim.number } },
      ),
    redact: async (now) => {
      await tx.ruling.update({
        where: { id: ruling.id },
        data: { summary: null, explanation: null, reason: null, salt: null, redactedAt: now },
      })
      await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
    },
  }
}

/** The words of a reason that an act was given. */
export const findReason: FindText = async (tx, subjectId) => {
  const reason = await tx.reason.findUnique({ where: { id: subjectId } })
  if (!reason) return null
  return {
    teamId: reason.teamId,
    articleId: reason.articleId,
    subject: `The reason given on ${reason.createdAt.toISOString().slice(0, 10)}`,
    refused: reason.redactedAt ? goneAlready : null,
    redact: async (now) => {
      await tx.reason.update({ where: { id: reason.id }, data: { text: null, salt: null, redactedAt: now } })
    },
  }
}

/** An outside expert's statement on conflicts of interest. */
export const findExpertStatement: FindText = async (tx, subjectId) => {
  const link = await tx.expertLink.findUnique({ where: { id: subjectId } })
  if (!link?.declaredAt) return null
  const names = await peopleNamed(tx, [link.createdById])
  return {
    teamId: link.teamId,
    articleId: link.articleId,
    subject: `The statement of an expert whom ${names(link.createdById).name} invited`,
    refused: link.redactedAt ? goneAlready : null,
    redact: async (now) => {
      const data = { conflict: null, affiliation: null, salt: null, redactedAt: now }
      await tx.expertLink.update({ where: { id: link.id }, data })
    },
  }
}
