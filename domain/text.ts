/** Whether a string may be stored: false when it holds a NUL or half of a surrogate pair, which no database keeps. */
export function isCleanText(text: string): boolean {
  // With the `u` flag a surrogate matches only where it has no partner.
  return !/[\0\p{Surrogate}]/u.test(text)
}
