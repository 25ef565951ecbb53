interface SpanFacts {
  start: number | null
  end: number | null
  exact: string
}

interface EditionFacts {
  text: string
  scales: { version: number; ratings: { key: string }[]; saidRatings: { key: string }[] }[]
  claims: {
    number: number
    state: string
    scaleVersion: number | null
    rating: string | null
    saidRating: string | null
    spans: SpanFacts[]
    citations: { number: number }[]
    dissents: { rating: string; saidRating: string | null }[]
  }[]
}

interface Issue {
  path: (string | number)[]
  message: string
}

/** What the parts of an edition, each well-formed, contradict each other in. Empty for every edition of ours. */
export function editionIssues(edition: EditionFacts): Issue[] {
  const numbers = new Set<number>()
  return edition.claims.flatMap((claim, index) => {
    const issues: Issue[] = []
    const report = (field: (string | number)[], message: string) =>
      issues.push({ path: ['claims', index, ...field], message })

    if (numbers.has(claim.number)) report(['number'], `There is a second claim ${claim.number}`)
    numbers.add(claim.number)

    claim.spans.forEach((span, place) => {
      const fault = spanFault(edition.text, span)
      if (fault) report(['spans', place], fault)
    })
    claim.citations.forEach((citation, place) => {
      if (citation.number !== place + 1) report(['citations', place, 'number'], 'Citations count from 1')
    })

    const scale = edition.scales.find((candidate) => candidate.version === claim.scaleVersion)
    if (claim.state === 'being-checked') {
      if (
        claim.rating !== null ||
        claim.saidRating !== null ||
        claim.citations.length + claim.dissents.length > 0
      )
        report(['rating'], 'A claim that is being checked shows no rating and no citations yet')
    } else if (!scale) report(['scaleVersion'], 'The edition does not have this version of the scale')
    else {
      if (!scale.ratings.some(({ key }) => key === claim.rating))
        report(['rating'], 'The scale does not have this rating')
      if (claim.saidRating !== null && !scale.saidRatings.some(({ key }) => key === claim.saidRating))
        report(['saidRating'], 'The scale does not have this rating of what was said')
      claim.dissents.forEach(({ rating, saidRating }, place) => {
        const isKnown = scale.ratings.some(({ key }) => key === rating)
        const isSaid = saidRating === null || scale.saidRatings.some(({ key }) => key === saidRating)
        if (!isKnown || !isSaid) report(['dissents', place], 'The scale does not have this rating')
      })
    }
    return issues
  })
}

function spanFault(text: string, { start, end, exact }: SpanFacts): string | null {
  if (start === null && end === null) return null
  if (start === null || end === null || start >= end) return 'A span begins before it ends'
  return text.slice(start, end) === exact ? null : 'The quote is not what stands there in the text'
}
