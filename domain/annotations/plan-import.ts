import { carrySpans } from '../anchoring/carry/carry-spans'
import { splitsPair, type TextRange } from '../anchoring/span'
import { bodyLimit } from '../threads/thread'
import type { ForeignAnnotation, Target, Unplaced, UnplacedReason } from './annotation'
import { quoteFinder } from './quote-finder'
import { quotedWords, targetPlacer } from './place-targets'

/** Whether what is imported becomes claims or discussions; `null` leaves it to what each annotation is. */
export type ImportAs = 'claims' | 'threads' | null

/** An annotation that comes in: as a claim on its words, as a discussion on them or on the article, or as an answer. */
export interface PlannedAnnotation {
  annotation: ForeignAnnotation
  /** What it is called here; the same annotation has the same name whenever it is sent. */
  importedId: string
  as: 'claim' | 'thread' | 'answer'
  /** In the order of the text, none within another. */
  ranges: TextRange[]
  /** What its author wrote, as one comment; `null` where a claim has nothing beside its words. */
  comment: string | null
}

/** What is to be made of annotations, and what cannot be placed. */
export interface ImportPlan {
  planned: PlannedAnnotation[]
  unplaced: Unplaced[]
  already: number
}

/** What is said of a highlight without a word, where it becomes a discussion. */
const highlighted = 'Highlighted.'
const longestQuote = 300

/**
 * Decides what each annotation becomes on this text. What rates or only highlights words becomes a claim, what says
 * something of them a discussion, what is about the whole page one on the article. Words that are not certain to stand
 * in the text are never placed. `known` are the names of what came in before; `nameOf` names an annotation.
 */
export function planImport(
  text: string,
  annotations: ForeignAnnotation[],
  how: { as: ImportAs; known: ReadonlySet<string>; nameOf: (annotation: ForeignAnnotation) => string },
): ImportPlan {
  const plan: ImportPlan = { planned: [], unplaced: [], already: 0 }
  const names = new Set(how.known)
  const fresh = annotations.flatMap((annotation) => {
    const importedId = how.nameOf(annotation)
    if (annotation.answers.length > 0) return [{ annotation, importedId }]
    if (names.has(importedId)) plan.already += 1
    const isNew = !names.has(importedId)
    names.add(importedId)
    return isNew ? [{ annotation, importedId }] : []
  })
  const place = placesOf(
    text,
    fresh.flatMap(({ annotation }) => annotation.targets),
  )
  for (const { annotation, importedId } of fresh) {
    const comment = commentOf(annotation)
    const report = (reason: UnplacedReason, quote: string | null) =>
      plan.unplaced.push({ id: annotation.id, quote: quote?.slice(0, longestQuote) ?? null, reason })
    if (annotation.answers.length > 0) {
      if (comment === null) report('empty', null)
      else plan.planned.push({ annotation, importedId, as: 'answer', ranges: [], comment })
      continue
    }
    const marked = annotation.targets.filter(({ ways }) => ways.length > 0)
    const found = marked.map((target) => ({ target, place: place.get(target) ?? 'empty' }))
    const ranges: TextRange[] = []
    for (const { target, place: at } of found)
      if (typeof at === 'string') report(at, quotedWords(target) ?? comment)
      else ranges.push(at)
    if (marked.length > 0 && ranges.length === 0) continue
    const apart = withoutOverlaps(ranges)
    const as = kindOf(how.as, annotation, apart, comment)
    if (as === 'claim') plan.planned.push({ annotation, importedId, as, ranges: apart, comment })
    else if (comment === null && apart.length === 0) report('empty', null)
    else
      plan.planned.push({
        annotation,
        importedId,
        as,
        ranges: apart.slice(0, 1),
        comment: comment ?? highlighted,
      })
  }
  return plan
}

function kindOf(
  as: ImportAs,
  { assesses, texts }: ForeignAnnotation,
  ranges: TextRange[],
  comment: string | null,
): 'claim' | 'thread' {
  if (ranges.length === 0 || as === 'threads') return 'thread'
  return as === 'claims' || assesses || texts.length === 0 || comment === null ? 'claim' : 'thread'
}

/** The places of targets: by their own words first, then as a span of another text would be carried to this one. */
function placesOf(text: string, targets: Target[]): Map<Target, TextRange | UnplacedReason> {
  const placer = targetPlacer(quoteFinder(text))
  const places = new Map(targets.map((target) => [target, placer.place(target)]))
  const lost = targets.flatMap((target, index) => {
    const way =
      places.get(target) === 'quote-not-found' ? target.ways.find(({ kind }) => kind === 'quote') : undefined
    if (way?.kind !== 'quote' || way.within !== undefined) return []
    const { exact, prefix = '', suffix = '' } = way.quote
    return [
      { id: String(index), exact, prefix: prefix.slice(-200), suffix: suffix.slice(0, 200), place: null },
    ]
  })
  if (lost.length === 0) return places
  for (const { id, start, end, outcome } of carrySpans('', text, lost)) {
    const target = targets[Number(id)]
    const isSame = outcome === 'exact' || outcome === 'moved'
    if (target && isSame && start !== null && end !== null) places.set(target, { start, end })
  }
  return places
}

function commentOf({ texts, tags }: ForeignAnnotation): string | null {
  const parts = [...texts, ...(tags.length > 0 ? [tags.map((tag) => `#${tag.trim()}`).join(' ')] : [])]
  const comment = parts.join('\n\n').trim()
  if (comment === '') return null
  return comment.slice(0, splitsPair(comment, bodyLimit) ? bodyLimit - 1 : bodyLimit)
}

/** In the order of the text; ranges that overlap become one, since a claim holds a character once. */
function withoutOverlaps(ranges: TextRange[]): TextRange[] {
  const apart: TextRange[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart.slice(0, 50)
}
