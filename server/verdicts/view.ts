import { sourceInput } from '@/domain/sources/source'
import { storedDraft } from '@/domain/verdicts/draft'
import { stanceSchema, type CitationView, type FilingView, type VerdictView } from '@/domain/verdicts/verdict'
import type { Visible } from '@/domain/verdicts/visibility'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { viewCitedSource, wholeSource, type WholeSource } from '@/server/sources/view'
import type { ScaleReader } from './scales'

/** A verdict with all that its view needs. */
export const wholeVerdict = {
  include: {
    claim: { select: { teamId: true, wording: true, revealedAt: true } },
    filings: {
      orderBy: { number: 'desc' as const },
      include: { citations: { orderBy: { number: 'asc' as const }, include: { source: wholeSource } } },
    },
  },
}
export type WholeVerdict = Prisma.VerdictGetPayload<typeof wholeVerdict>
type WholeFiling = WholeVerdict['filings'][number]

/** What views of verdicts look up. */
export interface VerdictLookups {
  viewerId: string
  scales: ScaleReader
  names: (id: string) => { id: string; name: string }
  /** The sources that the drafts to be shown name, by id. */
  draftSources: Map<string, WholeSource>
}

/** The sources that the drafts of some verdicts name; merged copies under their old ids too. */
export async function draftSources(
  tx: Transaction,
  verdicts: { draft: unknown }[],
): Promise<Map<string, WholeSource>> {
  const ids = verdicts.flatMap(({ draft }) =>
    draft === null ? [] : storedDraft.parse(draft).citations.map((citation) => citation.sourceId),
  )
  if (ids.length === 0) return new Map()
  const sources = await tx.source.findMany({ where: { id: { in: ids } }, ...wholeSource })
  const found = new Map(sources.map((source) => [source.id, source]))
  const merged = sources.flatMap((source) => source.mergedIntoId ?? [])
  const targets = await tx.source.findMany({ where: { id: { in: merged } }, ...wholeSource })
  for (const source of sources) {
    const target = targets.find((candidate) => candidate.id === source.mergedIntoId)
    if (target) found.set(source.id, target)
  }
  return found
}

/** Another's verdict, or my own as the others see it: its newest filing. */
export function viewVisible(
  verdict: Visible<WholeVerdict & { authorId: string }>,
  lookups: VerdictLookups,
): VerdictView {
  const [newest, ...earlier] = verdict.filings
  if (!newest) throw new Error('Only filed verdicts are shown to others')
  return {
    ...frame(verdict, lookups),
    ...viewFiling(verdict, newest, lookups),
    wording: verdict.wording,
    state: 'filed',
    earlier: earlier.map((filing) => viewFiling(verdict, filing, lookups)),
  }
}

/** My own verdict: the draft while there is one, then the filings. */
export function viewMine(verdict: WholeVerdict, lookups: VerdictLookups): VerdictView {
  const filings = verdict.filings.map((filing) => viewFiling(verdict, filing, lookups))
  if (verdict.draft === null) {
    const [newest, ...earlier] = filings
    if (!newest) throw new Error(`Verdict ${verdict.id} has neither draft nor filing`)
    return { ...frame(verdict, lookups), ...newest, wording: verdict.wording, state: 'filed', earlier }
  }
  return { ...frame(verdict, lookups), ...viewDraft(verdict, lookups), state: 'draft', earlier: filings }
}

/** Another's draft that they shared: what is being written, and nothing of what they filed before. */
export function viewSharedDraft(verdict: Visible<WholeVerdict>, lookups: VerdictLookups): VerdictView {
  return { ...frame(verdict, lookups), ...viewDraft(verdict, lookups), state: 'draft', earlier: [] }
}

function frame(verdict: WholeVerdict, { names }: VerdictLookups) {
  const wording = verdict.draft === null ? verdict.wording : (verdict.draftWording ?? verdict.wording)
  return {
    id: verdict.id,
    claimId: verdict.claimId,
    author: names(verdict.authorId),
    current: wording === verdict.claim.wording,
    version: verdict.version,
  }
}

function viewFiling(
  verdict: WholeVerdict,
  filing: WholeFiling,
  { viewerId, scales }: VerdictLookups,
): FilingView {
  const { teamId } = verdict.claim
  return {
    wording: filing.wording,
    rating: filing.rating === null ? null : scales.rating(teamId, filing.scaleVersion, filing.rating),
    saidRating:
      filing.saidRating === null ? null : scales.saidRating(teamId, filing.scaleVersion, filing.saidRating),
    summary: filing.summary,
    reasoning: filing.reasoning,
    asOf: filing.asOf,
    filedAt: filing.filedAt.toISOString(),
    blind: filing.blind,
    citations: filing.citations.map((citation): CitationView => {
      const { id, number, quote, quoteLanguage, translation, locator, note } = citation
      const asCited = citation.asCited === null ? null : sourceInput.parse(citation.asCited)
      const cited = viewCitedSource(
        { id: viewerId, wroteIt: verdict.authorId === viewerId },
        { source: citation.source, asCited, words: { quote, quoteLanguage, translation, locator, note } },
      )
      return { id, number, stance: stanceSchema.parse(citation.stance), ...cited }
    }),
  }
}

function viewDraft(
  verdict: WholeVerdict,
  { viewerId, scales, draftSources: sources }: VerdictLookups,
): FilingView {
  const draft = storedDraft.parse(verdict.draft)
  const { teamId } = verdict.claim
  const version = scales.newest(teamId)
  return {
    wording: verdict.draftWording ?? verdict.wording,
    rating: draft.rating === null ? null : scales.rating(teamId, version, draft.rating),
    saidRating: draft.saidRating === null ? null : scales.saidRating(teamId, version, draft.saidRating),
    summary: draft.summary,
    reasoning: draft.reasoning,
    asOf: draft.asOf,
    filedAt: null,
    blind: null,
    citations: draft.citations.flatMap(
      ({ id, sourceId, asCited, stance, ...words }, index): CitationView[] => {
        const source = sources.get(sourceId)
        if (!source) return []
        const viewer = { id: viewerId, wroteIt: verdict.authorId === viewerId }
        return [{ id, number: index + 1, stance, ...viewCitedSource(viewer, { source, asCited, words }) }]
      },
    ),
  }
}
