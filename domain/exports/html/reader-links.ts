/** Where readers find what belongs to a published check. */
export interface ReaderLinks {
  page: string
  edition(number: number): string
  claim(number: number): string
  /** The picture that other sites show: of the whole check, or of one claim. */
  card(claim?: number): string
  corrections: string
  feed: string
  /** The form for readers who object. */
  challenge(claim?: number): string
}

/**
 * The addresses under `/read/{slug}`: absolute where the installation has a public `origin`, else (`''`) relative to
 * whatever host serves them.
 */
export function readerLinks(origin: string, slug: string): ReaderLinks {
  const page = `${origin}/read/${slug}`
  return {
    page,
    edition: (number) => `${page}/${number}`,
    claim: (number) => `${page}/claims/${number}`,
    card: (claim) => (claim === undefined ? `${page}/card.png` : `${page}/claims/${claim}/card.png`),
    corrections: `${page}/corrections`,
    feed: `${page}/feed.atom`,
    challenge: (claim) => `${page}/challenge${claim === undefined ? '' : `?claim=${claim}`}`,
  }
}
