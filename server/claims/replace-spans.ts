import { checkSpans, describeSpan, type TextRange } from '@/domain/anchoring/span'
import type { ChangedSpanInput } from '@/domain/claims/claim'
import { problem, type ProblemDetail } from '@/domain/problem'
import { comparedWords } from '@/domain/revisions/same-words'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import type { WholeClaim } from './load'

/** A span that a claim is to have: one that it has (`null` is a new one), and its words where they are chosen anew. */
export interface ChosenSpan {
  id: string | null
  /** `null` leaves the span as it is, with or without a place. */
  range: TextRange | null
}

type StoredSpan = WholeClaim['spans'][number]

function placeOf(span: StoredSpan): TextRange | null {
  const { start = null, end = null } = span.placements[0] ?? {}
  return start === null || end === null ? null : { start, end }
}

/**
 * Which spans a patch means, in the order of the text, those without a place last. Those that stand where they stood
 * are left alone, so that what another revision changed in them is not taken for confirmed. Where no ids are sent, new
 * words go to the span that they overlap, then to those that lost their place. Throws `invalid`.
 */
export function chosenSpans(
  text: string,
  claim: Pick<WholeClaim, 'spans'>,
  sent: readonly ChangedSpanInput[],
): ChosenSpan[] {
  const errors = [...checkIds(claim.spans, sent), ...checkRanges(text, sent)]
  if (errors.length > 0) throw problem('invalid', { errors })
  const free = new Set(claim.spans)
  const take = (found: StoredSpan | undefined) => {
    if (found) free.delete(found)
    return found
  }
  const named = sent.some(({ id }) => id !== undefined)
  const wishes = sent.map(({ id, start, end }) => ({
    range: start === null || end === null ? null : { start, end },
    span: take(claim.spans.find((span) => span.id === id)),
  }))
  const seek = (fits: (span: StoredSpan, range: TextRange) => boolean) => {
    if (named) return
    for (const wish of wishes) {
      const { range, span } = wish
      if (range && !span) wish.span = take([...free].find((one) => fits(one, range)))
    }
  }
  seek((span, range) => isAt(span, range))
  seek((span, range) => {
    const place = placeOf(span)
    return place !== null && place.start < range.end && range.start < place.end
  })
  seek((span) => placeOf(span) === null)
  seek(() => true)
  return wishes
    .map(({ range, span }) => ({
      at: range?.start ?? Number.MAX_SAFE_INTEGER,
      chosen: { id: span?.id ?? null, range: range && span && isAt(span, range) ? null : range },
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ chosen }) => chosen)
}

function isAt(span: StoredSpan, range: TextRange): boolean {
  const place = placeOf(span)
  return place !== null && place.start === range.start && place.end === range.end
}

function checkIds(spans: readonly StoredSpan[], sent: readonly ChangedSpanInput[]): ProblemDetail[] {
  return sent.flatMap(({ id, start, end }, index): ProblemDetail[] => {
    const path = `/spans/${index}`
    const span = spans.find((one) => one.id === id)
    if (id !== undefined && !span) return [{ path: `${path}/id`, message: 'The claim has no such span.' }]
    if (sent.findIndex((other) => other.id === id) < index && id !== undefined)
      return [{ path: `${path}/id`, message: 'This span is named twice.' }]
    if (start !== null && end !== null) return []
    if (start === null && end === null && span && placeOf(span) === null) return []
    return [
      { path, message: 'Say where it starts and ends. Only a span that lost its place may leave both out.' },
    ]
  })
}

function checkRanges(text: string, sent: readonly ChangedSpanInput[]): ProblemDetail[] {
  const ranges = sent.flatMap(({ start, end }, index) =>
    start === null || end === null ? [] : [{ range: { start, end }, index }],
  )
  return checkSpans(
    text,
    ranges.map(({ range }) => range),
  ).map(({ path, message }) => ({
    path: path.replace(/^\/spans\/(\d+)/, (_, at: string) => `/spans/${ranges[Number(at)]?.index ?? at}`),
    message,
  }))
}

/** What a claim's spans say before and after a choice, as words are compared, and whether any has another place. */
export function comparedSpans(text: string, claim: Pick<WholeClaim, 'spans'>, chosen: readonly ChosenSpan[]) {
  const words = (range: TextRange) => comparedWords(text.slice(range.start, range.end))
  const kept = claim.spans.flatMap((span) => {
    const choice = chosen.find(({ id }) => id === span.id)
    const before = comparedWords(span.exact)
    return choice ? [{ before, after: choice.range ? words(choice.range) : before }] : []
  })
  const dropped = claim.spans.filter((span) => chosen.every(({ id }) => id !== span.id))
  const added = chosen.flatMap(({ id, range }) => (id === null && range ? [words(range)] : []))
  return {
    before: [...kept.map(({ before }) => before), ...dropped.map(({ exact }) => comparedWords(exact))],
    after: [...kept.map(({ after }) => after), ...added],
    moved: dropped.length > 0 || chosen.some(({ range }) => range !== null),
  }
}

/**
 * Stores a choice of spans of a locked claim, with their place in the current revision. Words that were chosen are
 * remembered from now on. Spans keep their places in earlier revisions; those that are gone lose them.
 */
export async function replaceSpans(
  tx: Transaction,
  claimId: string,
  revision: { id: string; text: string },
  chosen: readonly ChosenSpan[],
): Promise<void> {
  const keep = chosen.flatMap(({ id }) => id ?? [])
  await tx.span.deleteMany({ where: { claimId, id: { notIn: keep } } })
  for (const [position, { id, range }] of chosen.entries()) {
    const spanId = id ?? newId()
    if (!range) {
      await tx.span.update({ where: { id: spanId }, data: { position } })
      continue
    }
    const { start, end, ...quote } = describeSpan(revision.text, range.start, range.end)
    await tx.span.upsert({
      where: { id: spanId },
      create: { id: spanId, claimId, position, ...quote },
      update: { position, ...quote },
    })
    await placeSpan(tx, spanId, revision.id, { start, end, ...quote })
  }
}

/** Puts a span on words of a revision that a person chose: they are exactly what it is about. */
export async function placeSpan(
  tx: Transaction,
  spanId: string,
  revisionId: string,
  span: ReturnType<typeof describeSpan>,
): Promise<void> {
  const placed = { ...span, outcome: 'exact', score: 1, candidates: Prisma.DbNull, settled: null }
  await tx.placement.upsert({
    where: { spanId_revisionId: { spanId, revisionId } },
    create: { spanId, revisionId, ...placed },
    update: placed,
  })
}
