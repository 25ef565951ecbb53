/** So many tokens in a row are the same passage. */
const window = 5
/** A shorter text is a summary, not the body. */
const leastTokens = 80
/** Tokens beyond this many are not looked at; no article has as many. */
const mostTokens = 200_000

/** Words, and single letters of scripts that write without spaces. */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu

function tokensOf(text: string): string[] {
  const found: string[] = []
  for (const [word] of text.toLowerCase().matchAll(token)) {
    found.push(word)
    if (found.length >= mostTokens) break
  }
  return found
}

function windows(tokens: string[]): string[] {
  const size = Math.min(window, tokens.length)
  return tokens.slice(0, tokens.length - size + 1).map((_, at) => tokens.slice(at, at + size).join(' '))
}

/**
 * Compares blocks with the text that a page gives as its article's body in its data. The answer says which share of a
 * text's runs of five words stands in that body (`null` for a text shorter than that); `null` where the body is too
 * short to be one. Linear in the length of both.
 */
export function bodyAgreement(body: string | null): ((text: string) => number | null) | null {
  const tokens = body === null ? [] : tokensOf(body)
  if (tokens.length < leastTokens) return null
  const known = new Set(windows(tokens))
  return (text) => {
    const own = tokensOf(text)
    if (own.length < window) return null
    const all = windows(own)
    return all.filter((run) => known.has(run)).length / all.length
  }
}
