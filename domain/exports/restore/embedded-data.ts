/** What tells the script element of our pages that holds their data. */
const marker = 'plumbline-data'
/** How long the tag of that element may be; ours has 55 characters. */
const longestTag = 300

/**
 * The text of the `plumbline-data` script element of a page that we exported; `null` where there is none. A page that
 * merely speaks of it has none. Linear in the page.
 */
export function embeddedData(html: string): string | null {
  for (let at = html.indexOf(marker); at >= 0; at = html.indexOf(marker, at + marker.length)) {
    const from = Math.max(0, at - longestTag)
    const before = html.slice(from, at)
    const open = before.toLowerCase().lastIndexOf('<script')
    const tail = html.slice(at + marker.length, at + longestTag)
    const close = tail.indexOf('>')
    if (open < 0 || close < 0 || before.indexOf('>', open) >= 0) continue
    if (!/\sid\s{0,9}=\s{0,9}["']?$/i.test(before) || !/^["'\s>]/.test(tail)) continue
    const start = at + marker.length + close + 1
    const end = html.indexOf('</', start)
    return end < 0 ? html.slice(start) : html.slice(start, end)
  }
  return null
}

/** Whether a text looks like the JSON file of an edition: an object whose first member is `schemaVersion`. */
export function looksLikeEdition(text: string): boolean {
  return /^\uFEFF?\s{0,999}\{\s{0,999}"schemaVersion"\s{0,99}:/.test(text.slice(0, 3_000))
}
