import { describeQuote, type Edition, type EditionClaim } from './edition'

/**
 * The smallest form of an edition that `edition` reads back as the same value: without what is not known and without
 * what its document says already. It is what exported files carry.
 */
export function editionData(value: Edition): Record<string, unknown> {
  const { text, document, scales, claims, ...rest } = value
  return {
    ...withoutGaps(rest),
    document,
    scales,
    claims: claims.map((claim) => {
      const data = withoutGaps(claim)
      if (claim.spans.length > 0) data.spans = claim.spans.map((span) => spanData(text, span))
      return data
    }),
  }
}

function spanData(text: string, { prefix, suffix, ...span }: EditionClaim['spans'][number]) {
  const derived = describeQuote(text, span)
  const isDerived = derived.prefix === prefix && derived.suffix === suffix
  return withoutGaps(isDerived ? span : { ...span, prefix, suffix })
}

/** Without `null` and empty lists. A thousand claims have 40,000 members, so no list of them is made on the way. */
function withoutGaps(value: object): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  const members = value as Record<string, unknown>
  for (const key in members) {
    const member = members[key]
    if (!isObject(member)) {
      if (member !== null) result[key] = member
    } else if (!Array.isArray(member)) result[key] = withoutGaps(member)
    else if (member.length > 0)
      result[key] = member.map((item: unknown) => (isObject(item) ? withoutGaps(item) : item))
  }
  return result
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
