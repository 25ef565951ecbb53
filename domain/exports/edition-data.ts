import { describeQuote, type Edition, type EditionClaim } from './edition'

/**
 * The smallest form of an edition that `edition` reads back as the same value: without what is not known and without
 * what its document says already. It is what exported files carry.
 */
export function editionData(value: Edition): Record<string, unknown> {
  const { text, document, scales, claims, ...rest } = value
  const spansOf = (claim: EditionClaim) =>
    claim.spans.map(({ prefix, suffix, ...span }) => {
      const derived = describeQuote(text, span)
      return derived.prefix === prefix && derived.suffix === suffix ? span : { ...span, prefix, suffix }
    })
  return {
    ...withoutGaps(rest),
    document,
    scales,
    claims: claims.map((claim) => withoutGaps({ ...claim, spans: spansOf(claim) })),
  }
}

function withoutGaps(value: object): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== 'object') result[key] = member
    else if (Array.isArray(member)) {
      if (member.length > 0) result[key] = member.map((item) => (isObject(item) ? withoutGaps(item) : item))
    } else if (isObject(member)) result[key] = withoutGaps(member)
  }
  return result
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
