import type { ClaimView } from '@/domain/claims/claim'
import type { EditionCitation, EditionClaim, EditionDissent } from '@/domain/exports/edition'
import { sourceInput } from '@/domain/sources/source'
import { stanceSchema } from '@/domain/verdicts/verdict'
import { publicVerdictCondition, publicVerdicts } from '@/domain/verdicts/visibility'
import type { Transaction } from '@/server/database/database'
import { idsOf } from '@/server/rulings/view'
import { describeSource } from '@/server/sources/view'
import { wholeVerdict, type WholeVerdict } from '@/server/verdicts/view'

/** What readers get of a decided claim. */
export type Decision = Pick<
  EditionClaim,
  | 'state'
  | 'scaleVersion'
  | 'rating'
  | 'saidRating'
  | 'summary'
  | 'explanation'
  | 'asOf'
  | 'decidedAt'
  | 'citations'
  | 'dissents'
>
type Citation = WholeVerdict['filings'][number]['citations'][number]

/**
 * What is decided of some claims, by claim id: the approved ruling, or for claims that are agreed the shared rating
 * with the first filed summary, reasoning and citations, without names.
 */
export async function decisions(
  tx: Transaction,
  articleId: string,
  claims: ClaimView[],
): Promise<Map<string, Decision>> {
  const found = await tx.verdict.findMany({
    where: { AND: [{ claim: { articleId } }, publicVerdictCondition] },
    ...wholeVerdict,
  })
  const verdicts = publicVerdicts(
    found.map((verdict) => ({ ...verdict, claimRevealed: verdict.claim.revealedAt !== null })),
  )
  const rulings = await tx.ruling.findMany({
    where: { claim: { articleId }, reopenedAt: null, approvedAt: { not: null } },
    orderBy: { number: 'asc' },
  })
  const decided = new Map<string, Decision>()
  for (const claim of claims) {
    const own = verdicts.filter((verdict) => verdict.claimId === claim.id)
    const ruling = rulings.findLast((candidate) => candidate.claimId === claim.id)
    if (claim.state === 'ruled' && ruling) {
      const { scaleVersion, rating, saidRating, summary, explanation, asOf } = ruling
      const chosen = idsOf(ruling.citationIds)
      const citations = own
        .flatMap((verdict) => verdict.filings.flatMap((filing) => filing.citations))
        .filter((citation) => chosen.includes(citation.id))
        .sort((a, b) => chosen.indexOf(a.id) - chosen.indexOf(b.id))
      decided.set(claim.id, {
        state: 'ruled',
        ...{ scaleVersion, rating, saidRating, summary, explanation, asOf },
        decidedAt: ruling.ruledAt.toISOString(),
        citations: citations.map(editionCitation),
        dissents: own
          .filter(({ id }) => idsOf(ruling.dissentIds).includes(id))
          .flatMap((verdict) => dissent(verdict, scaleVersion)),
      })
    }
    if (claim.state === 'agreed') {
      const decision = agreedDecision(claim, own)
      if (decision) decided.set(claim.id, decision)
    }
  }
  return decided
}

function agreedDecision(claim: ClaimView, verdicts: WholeVerdict[]): Decision | null {
  const [first] = verdicts
    .filter((verdict) => verdict.wording === claim.wording)
    .sort((a, b) => firstFiled(a) - firstFiled(b) || (a.id < b.id ? -1 : 1))
  const filing = first?.filings[0]
  if (!filing) return null
  const { scaleVersion, rating, saidRating, summary, reasoning, asOf } = filing
  return {
    state: 'agreed',
    ...{ scaleVersion, rating, saidRating, summary, asOf },
    explanation: reasoning,
    decidedAt: filing.filedAt.toISOString(),
    citations: filing.citations.map(editionCitation),
    dissents: [],
  }
}

/** A verdict that the desk prints beside its ruling; nothing where it was rated by another scale than the ruling. */
function dissent({ filings: [filing] }: WholeVerdict, scaleVersion: number): EditionDissent[] {
  if (!filing || filing.rating === null || filing.scaleVersion !== scaleVersion) return []
  const { rating, saidRating, summary } = filing
  return [{ rating, saidRating, summary }]
}

function firstFiled(verdict: WholeVerdict): number {
  return verdict.filings.at(-1)?.filedAt.getTime() ?? 0
}

/** A citation without ids; of a confidential source readers get its public description alone. */
function editionCitation(citation: Citation, index: number): EditionCitation {
  const { quote, quoteLanguage, translation, locator, note } = citation
  const number = index + 1
  const stance = stanceSchema.parse(citation.stance)
  if (citation.source.confidential)
    return {
      ...{ number, stance, quote: null, quoteLanguage: null, translation: null, locator: null, note: null },
      source: { withheld: citation.source.publicDescription ?? 'A source that is not named' },
    }
  const asCited = citation.asCited === null ? null : sourceInput.parse(citation.asCited)
  const { url, title, publisher, author, publishedAt, accessedAt, archiveUrl, type, tier, access, language } =
    describeSource(citation.source, asCited)
  return {
    ...{ number, stance, quote, quoteLanguage, translation, locator, note },
    source: {
      url,
      title,
      publisher,
      author,
      publishedAt,
      accessedAt,
      archiveUrl,
      type,
      tier,
      access,
      language,
    },
  }
}
