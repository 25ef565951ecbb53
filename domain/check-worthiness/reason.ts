import { z } from 'zod'

/** The visible cues that make a sentence worth a check; each is shown beside the sentence that has it. */
export const checkWorthyReasons = [
  'number',
  'share',
  'money',
  'comparison',
  'extreme',
  'reported',
  'quoted',
  'date',
  'cause',
  'rule',
  'event',
] as const
export const checkWorthyReasonSchema = z.enum(checkWorthyReasons)
export type CheckWorthyReason = (typeof checkWorthyReasons)[number]
