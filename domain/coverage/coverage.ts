import { z } from 'zod'
import { spanInput, type TextRange } from '../anchoring/span'
import type { ProblemDetail } from '../problem'
import { sentencesOf } from './sentences'

/** Why a sentence is no claim that could be checked. */
export const whyNots = ['opinion', 'prediction', 'common-knowledge', 'other'] as const
export const whyNotSchema = z.enum(whyNots)
export type WhyNot = (typeof whyNots)[number]

export const sentenceStatuses = ['claim', 'not-checkable', 'open'] as const
export type SentenceStatus = (typeof sentenceStatuses)[number]

export const sentenceView = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string(),
  status: z.enum(sentenceStatuses),
  why: whyNotSchema.nullable(),
  /** The numbers of the claims that stand in it. */
  claims: z.array(z.number()),
})
export type SentenceView = z.infer<typeof sentenceView>

/** `GET /articles/{id}/coverage`: what the desk has looked at, sentence by sentence. Empty while it is off. */
export const coverageView = z.object({
  enabled: z.boolean(),
  /** The revision that the offsets count in. */
  revision: z.number(),
  sentences: z.array(sentenceView),
  counts: z.object({
    sentences: z.number(),
    claims: z.number(),
    notCheckable: z.number(),
    open: z.number(),
  }),
})
export type CoverageView = z.infer<typeof coverageView>

export const coverageInput = z.strictObject({ enabled: z.boolean() })

/** Marks every sentence that the spans touch; `why: null` takes the marks away. */
export const marksInput = z.strictObject({
  revision: z.int().optional(),
  spans: z.array(spanInput).min(1).max(2_000),
  why: whyNotSchema.nullable(),
})
export type MarksInput = z.infer<typeof marksInput>

/** A stretch of the text with what is known of it. */
export type Placed<T> = TextRange & T

/** The sentences of a text with their status. A claim comes before a mark: who marked a claim has looked at it. */
export function coverageOf(
  text: { text: string; language: string | null },
  claims: readonly Placed<{ number: number }>[],
  marks: readonly Placed<{ why: WhyNot }>[],
): SentenceView[] {
  return sentencesOf(text.text, text.language).map((sentence) => {
    const numbers = claims.filter((claim) => touch(claim, sentence)).map(({ number }) => number)
    const why = marks.find((mark) => touch(mark, sentence))?.why ?? null
    const status = numbers.length > 0 ? 'claim' : why ? 'not-checkable' : 'open'
    return {
      ...sentence,
      text: text.text.slice(sentence.start, sentence.end),
      status,
      why: status === 'not-checkable' ? why : null,
      claims: [...new Set(numbers)].sort((a, b) => a - b),
    }
  })
}

export function countCoverage(sentences: readonly SentenceView[]): CoverageView['counts'] {
  const count = (status: SentenceStatus) => sentences.filter((sentence) => sentence.status === status).length
  return {
    sentences: sentences.length,
    claims: count('claim'),
    notCheckable: count('not-checkable'),
    open: count('open'),
  }
}

/** The sentences that some spans touch and that hold no claim, and what is wrong with the spans. */
export function sentencesToMark(
  sentences: readonly SentenceView[],
  spans: readonly TextRange[],
): { marked: TextRange[]; errors: ProblemDetail[] } {
  const errors = spans.flatMap((span, index): ProblemDetail[] => {
    const touched = sentences.filter((sentence) => touch(span, sentence))
    const path = `/spans/${index}`
    if (touched.length === 0) return [{ path, message: 'No sentence of the text stands there.' }]
    if (touched.every(({ status }) => status === 'claim'))
      return [{ path, message: 'A claim is marked in this sentence, so it is checkable.' }]
    return []
  })
  const marked = sentences
    .filter(({ status }) => status !== 'claim')
    .filter((sentence) => spans.some((span) => touch(span, sentence)))
    .map(({ start, end }) => ({ start, end }))
  return { marked, errors }
}

/** Whether two stretches share at least one unit. */
export function touch(a: TextRange, b: TextRange): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end)
}
