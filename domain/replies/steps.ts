import { problem, type Problem } from '../problem'
import { replyDue } from './due'

interface ReplyFacts {
  askedAt: Date
  deadline: Date
  answeredAt: Date | null
  closedAt: Date | null
}

/** Why these two dates cannot belong to one request, or `null`. */
export function badDates({ askedAt, deadline }: Pick<ReplyFacts, 'askedAt' | 'deadline'>): Problem | null {
  if (deadline > askedAt) return null
  return problem('invalid', {
    errors: [{ path: '/deadline', message: 'The deadline lies after the moment of asking.' }],
  })
}

/** Why a request cannot be closed without an answer, or `null`: whoever was asked has until the deadline. */
export function refuseClosing(reply: ReplyFacts, now: Date): Problem | null {
  const due = replyDue(reply, now)
  if (due === 'overdue') return null
  return problem(
    'wrong-state',
    {
      waiting: 'The deadline has not passed yet. Change the deadline first if you need to.',
      answered: 'They have answered.',
      closed: 'It is closed already.',
    }[due],
  )
}

/** Why an answer cannot be taken, or `null`: there is one already, or it is older than the question. */
export function refuseAnswer(reply: ReplyFacts, answeredAt: Date, now: Date): Problem | null {
  if (reply.answeredAt)
    return problem(
      'wrong-state',
      'The answer is recorded already. Record a further one as a request of its own.',
    )
  const message =
    answeredAt < reply.askedAt
      ? 'An answer is not older than its question.'
      : answeredAt > now
        ? 'This time is still to come.'
        : null
  return message === null ? null : problem('invalid', { errors: [{ path: '/answeredAt', message }] })
}
