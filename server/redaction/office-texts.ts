import { goneAlready, lockRow, type FindText } from './found-text'
import { redactSourceById, takenOfSourceById } from './source-texts'

/** A request for a reply: whom, how to reach them, what was asked and answered, with the answer's source. */
export const findReply: FindText = async (tx, subjectId, look) => {
  await lockRow(tx, look, 'ReplyRequest', subjectId)
  const reply = await tx.replyRequest.findUnique({ where: { id: subjectId } })
  if (!reply) return null
  return {
    teamId: reply.teamId,
    articleId: reply.articleId,
    subject: `A request for a reply of ${reply.askedAt.toISOString().slice(0, 10)}`,
    refused: reply.redactedAt ? goneAlready : null,
    taken: async () => {
      const said = [reply.publicStatement, reply.answer, reply.question]
      return [
        ...said.flatMap((text) => (text ? { text, part: 'replies' as const } : [])),
        ...(reply.whom ? [{ text: reply.whom, part: 'replies' as const, name: true }] : []),
        ...(reply.sourceId ? await takenOfSourceById(tx, reply.sourceId) : []),
      ]
    },
    anyArticle: reply.sourceId !== null,
    redact: async (now) => {
      await tx.replyRequest.update({
        where: { id: reply.id },
        data: {
          whom: null,
          contact: null,
          question: null,
          answer: null,
          publicStatement: null,
          salt: null,
          redactedAt: now,
          version: { increment: 1 },
        },
      })
      if (reply.sourceId) await redactSourceById(tx, reply.sourceId, now)
    },
  }
}

/** The note of a sign-off. Who signed what stays. */
export const findSignOff: FindText = async (tx, subjectId) => {
  const signOff = await tx.signOff.findUnique({ where: { id: subjectId } })
  if (!signOff) return null
  return {
    teamId: signOff.teamId,
    articleId: signOff.articleId,
    subject: `The note of a ${signOff.kind} sign-off of ${signOff.createdAt.toISOString().slice(0, 10)}`,
    refused: signOff.redactedAt ? goneAlready : null,
    redact: async (now) => {
      await tx.signOff.update({
        where: { id: signOff.id },
        data: { note: null, salt: null, redactedAt: now },
      })
    },
  }
}
