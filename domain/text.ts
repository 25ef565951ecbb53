/** Whether a string may be stored: false when it holds a NUL or half of a surrogate pair, which no database keeps. */
export function isCleanText(text: string): boolean {
  // With the `u` flag a surrogate matches only where it has no partner.
  return !/[\0\p{Surrogate}]/u.test(text)
}

/** The text without the given characters at either end. Linear, where `/x+$/` looks at each run of them again and again. */
export function trimCharacters(text: string, characters: string): string {
  let start = 0
  let end = text.length
  while (start < end && characters.includes(text.charAt(start))) start++
  while (end > start && characters.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}
