import { carrySpans } from '@/domain/anchoring/carry/carry-spans'
import { diffBlocks } from '@/domain/revisions/diff-blocks'
import { answerTasks } from '@/server/work/answer-tasks'
import type { Comparison, ComparisonTask } from './compare'

answerTasks(({ before, after, spans, diff }: ComparisonTask): Comparison => ({
  carried: spans.length > 0 ? carrySpans(before.text, after.text, spans) : [],
  diff: diff ? diffBlocks(before.blocks, after.blocks) : null,
}))
