import type { TextRange } from '@/domain/anchoring/span'
import type { SpanView } from '@/domain/claims/claim'
import { sentencesOf } from '@/domain/coverage/sentences'
import { placedSpans } from '../work-claim'
import type { Passage } from './passage'

/**
 * The sentences in which the words of a claim stand, in text order. Where the words fill a sentence up to its start or
 * end, the neighbouring sentence of the paragraph belongs to it too. Spans that lost their place have none.
 */
export function passagesOf(text: string, language: string | null, spans: SpanView[]): Passage[] {
  const sentences = sentencesOf(text, language)
  const found: (TextRange & { marks: TextRange[] })[] = []
  for (const mark of placedSpans({ spans })) {
    const around = surroundings(text, sentences, mark)
    const last = found.at(-1)
    if (last && around.start < last.end) {
      last.end = Math.max(last.end, around.end)
      last.marks.push(mark)
    } else found.push({ ...around, marks: [mark] })
  }
  return found.map(({ start, end, marks }) => ({
    text: text.slice(start, end),
    marks: marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  }))
}

function surroundings(text: string, sentences: readonly TextRange[], mark: TextRange): TextRange {
  const first = sentences.findIndex(({ end }) => end > mark.start)
  const last = sentences.findLastIndex(({ start }) => start < mark.end)
  const touched = { start: sentences[first]?.start ?? mark.start, end: sentences[last]?.end ?? mark.end }
  const beside = (other: TextRange | undefined, from: number, to: number) =>
    other && !text.slice(from, to).includes('\n') ? other : null
  const before = sentences[first - 1]
  const after = sentences[last + 1]
  const start =
    mark.start <= touched.start ? beside(before, before?.end ?? 0, touched.start)?.start : touched.start
  const end = mark.end >= touched.end ? beside(after, touched.end, after?.start ?? 0)?.end : touched.end
  return { start: start ?? Math.min(touched.start, mark.start), end: end ?? Math.max(touched.end, mark.end) }
}
