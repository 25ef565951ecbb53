import { sourceIdentity, sourceOf } from '@/components/sources/draft-source'
import type { CitationView, VerdictView } from '@/domain/verdicts/verdict'

/** Somebody's citation of a source. */
export interface Cited {
  verdictId: string
  name: string
  citation: CitationView
}

/** A source with everybody who cites it, in the order of filing. */
export interface ComparedSource {
  id: string
  source: CitationView['source']
  cited: Cited[]
}

/** The same words of one source that two people read differently. */
export interface Reading {
  id: string
  source: CitationView['source']
  /** The shorter of the two quotes. */
  quote: string
  readings: [Cited, Cited]
}

/** The sources of some verdicts, each once; those that fewest cite first, as they explain a difference best. */
export function comparedSources(verdicts: VerdictView[]): ComparedSource[] {
  const found = new Map<string, ComparedSource>()
  for (const verdict of verdicts)
    for (const citation of verdict.citations) {
      const described = citation.source.withheld ? '' : sourceIdentity(sourceOf(citation.source))
      const id = described || citation.source.id
      const known = found.get(id) ?? { id, source: citation.source, cited: [] }
      known.cited.push({ verdictId: verdict.id, name: verdict.author.name, citation })
      found.set(id, known)
    }
  const citers = ({ cited }: ComparedSource) => new Set(cited.map((one) => one.verdictId)).size
  return [...found.values()].sort((a, b) => citers(a) - citers(b))
}

/** Where two people rely on the same words, or words that overlap, and take another stance. */
export function differentReadings(sources: ComparedSource[]): Reading[] {
  return sources.flatMap(({ id, source, cited }) =>
    pairs(cited).flatMap(([a, b]): Reading[] => {
      const quotes = [a.citation.quote ?? '', b.citation.quote ?? ''] as const
      const differ = a.verdictId !== b.verdictId && a.citation.stance !== b.citation.stance
      if (!differ || !overlap(...quotes)) return []
      const quote = quotes[0].length <= quotes[1].length ? quotes[0] : quotes[1]
      return [{ id: `${id} ${a.citation.id} ${b.citation.id}`, source, quote, readings: [a, b] }]
    }),
  )
}

function pairs<T>(items: T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]))
}

/** How many words in a row two quotes must share to be about the same words. */
const sharedWords = 5

/** Whether one quote holds the other, or both share some words in a row, whatever their marks and capitals. */
export function overlap(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  if (first.length === 0 || second.length === 0) return false
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  const run = Math.min(sharedWords, short.length)
  const known = new Set(runsOf(long, run))
  return runsOf(short, run).some((words) => known.has(words))
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('en').match(/[\p{L}\p{N}]+/gu) ?? []
}

function runsOf(words: string[], length: number): string[] {
  return words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(' '))
}
