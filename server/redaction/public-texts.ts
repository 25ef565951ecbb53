import { goneAlready, lockRow, numberedId, type FindText } from './found-text'

/** What an edition corrected: the summary, the reason and what readers saw before. That it was made stays. */
export const findCorrection: FindText = async (tx, subjectId) => {
  const named = numberedId(subjectId)
  const correction =
    named &&
    (await tx.correction.findUnique({
      where: { articleId_number: { articleId: named.id, number: named.number } },
    }))
  if (!correction) return null
  const { summary, reason, changes } = correction
  const isEmpty = summary === null && reason === null && Array.isArray(changes) && changes.length === 0
  return {
    teamId: correction.teamId,
    articleId: correction.articleId,
    subject: `Correction ${correction.number}, which edition ${correction.edition} made`,
    refused: correction.redactedAt && isEmpty ? goneAlready : null,
    taken: async () =>
      [summary, reason].flatMap((text) => (text === null ? [] : { text, part: 'corrections' as const })),
    redact: async (now) => {
      await tx.correction.update({
        where: { id: correction.id },
        data: { summary: null, reason: null, changes: [], salt: null, redactedAt: now },
      })
    },
  }
}

/** What a reader objected, who they are and what the desk answered. That they did, and what came of it, stays. */
export const findChallenge: FindText = async (tx, subjectId, look) => {
  await lockRow(tx, look, 'Challenge', subjectId)
  const challenge = await tx.challenge.findUnique({ where: { id: subjectId } })
  if (!challenge) return null
  return {
    teamId: challenge.teamId,
    articleId: challenge.articleId,
    subject: `A reader's objection of ${challenge.receivedAt.toISOString().slice(0, 10)}`,
    refused: challenge.redactedAt ? goneAlready : null,
    redact: async (now) => {
      await tx.challenge.update({
        where: { id: challenge.id },
        data: {
          ...{ body: null, name: null, email: null, answer: null, salt: null },
          redactedAt: now,
          version: { increment: 1 },
        },
      })
    },
  }
}
