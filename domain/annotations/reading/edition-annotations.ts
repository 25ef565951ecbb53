import type { Edition, EditionClaim } from '../../exports/edition'
import { ratedClaims } from '../../exports/rated-claims'
import type { ForeignAnnotation, Selector } from '../annotation'

/** What the claims of a file of ours are on another article: claims, each with what the desk found of it in a comment. */
export function editionAnnotations(edition: Edition): ForeignAnnotation[] {
  return ratedClaims(edition).map(({ claim, rating, said }): ForeignAnnotation => {
    const { statement, kind, voices, saidAt, firstAppearance } = claim
    const ratings = [said?.label, rating?.label].flatMap((label) => label ?? []).join('. ')
    const texts = [ratings, claim.summary, claim.explanation, ...sourcesOf(claim)]
    return {
      id: `${edition.article.slug}#claim-${claim.number}`,
      author: edition.team.name,
      createdAt: claim.decidedAt === null || claim.decidedAt.length < 20 ? null : claim.decidedAt,
      assesses: true,
      texts: rating === null ? [] : texts.flatMap((text) => (text?.trim() ? text : [])),
      tags: [],
      targets: claim.spans.map((span) => ({ ways: waysOf(span) })),
      answers: [],
      claim: { statement, kind, voices, saidAt, firstAppearance },
    }
  })
}

function waysOf({ start, end, exact, prefix, suffix }: EditionClaim['spans'][number]): Selector[] {
  const quote: Selector = { kind: 'quote', quote: { exact, prefix, suffix } }
  return start === null || end === null ? [quote] : [quote, { kind: 'position', unit: 'page', start, end }]
}

/** One line a source, so that `[@2]` in the explanation can be followed. */
function sourcesOf({ citations }: EditionClaim): string[] {
  const lines = citations.map(({ number, source }) => {
    const named = 'withheld' in source ? [source.withheld] : [source.title, source.url]
    return `${number}. ${named.flatMap((part) => part ?? []).join(', ')}`
  })
  return lines.length === 0 ? [] : [lines.join('\n')]
}
