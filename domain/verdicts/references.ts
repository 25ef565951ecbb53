/** `[@2]` in Markdown means the second citation. */
export const citationReference = /\[@(\d{1,3})\]/g

/** The citation numbers that a text refers to, in order of first use. */
export function citedNumbers(markdown: string): number[] {
  return [...new Set([...markdown.matchAll(citationReference)].map((match) => Number(match[1])))]
}
