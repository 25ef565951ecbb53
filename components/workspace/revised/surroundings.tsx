import { contextLength, describeSpan, type TextRange } from '@/domain/anchoring/span'

/** Words of the text with a few before and after them, by which one place is told from another. */
export function Surroundings({ text, at, lang }: { text: string; at: TextRange; lang: string | null }) {
  const { prefix, exact, suffix } = describeSpan(text, at.start, at.end)
  const [before, words, after] = [prefix, exact, suffix].map((part) => part.replace(/\s+/g, ' '))
  return (
    <p dir="auto" lang={lang ?? undefined} className="font-serif text-[0.9375rem] text-muted">
      {prefix.length >= contextLength ? '… ' : ''}
      {before}
      <span className="text-ink underline decoration-2 underline-offset-3">{words}</span>
      {after}
      {suffix.length >= contextLength ? ' …' : ''}
    </p>
  )
}
