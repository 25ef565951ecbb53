import { articleDocument, blockTexts } from '@/domain/articles/document'
import type { CarriedSpan, SpanToCarry } from '@/domain/anchoring/carry/carried-span'
import type { RevisionDiff } from '@/domain/revisions/diff'
import { WarmThread } from '@/server/work/warm-thread'

/** A text with its blocks. */
export interface ComparedText {
  text: string
  blocks: string[]
}

/** Two texts to be compared: spans to carry from one to the other, and whether their blocks are to be compared too. */
export interface ComparisonTask {
  before: ComparedText
  after: ComparedText
  spans: SpanToCarry[]
  diff: boolean
}

export interface Comparison {
  /** In the order of the spans. */
  carried: CarriedSpan[]
  diff: RevisionDiff | null
}

const thread = new WarmThread<ComparisonTask, Comparison>('server/revisions/carry/thread.ts', {
  milliseconds: 10_000,
  megabytes: 512,
})

/** Has the thread ready by the time that a text was read: call it before. */
export function expectComparison(): void {
  thread.warm()
}

/** Compares two texts in a thread of its own, with 10 s and 512 MB. Throws `too-hard` where that was not enough. */
export async function compareTexts(task: ComparisonTask): Promise<Comparison> {
  if (task.spans.length === 0 && !task.diff) return { carried: [], diff: null }
  return thread.run(task)
}

/** The text of a stored revision with its blocks. */
export function comparedText(revision: { text: string; document: unknown }): ComparedText {
  return { text: revision.text, blocks: blockTexts(articleDocument.parse(revision.document)) }
}
