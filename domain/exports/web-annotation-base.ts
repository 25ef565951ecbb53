import type { Edition } from './edition'

/**
 * What the ids of annotations begin with: the address of the page, or a name of ours while there is none. Always
 * absolute, as the Web Annotation model asks of ids.
 */
export function annotationBase({ publicUrl, article }: Edition): string {
  return publicUrl === null ? `urn:x-plumbline:${article.slug}` : uriOf(publicUrl).replace(/#.*$/s, '')
}

const bad = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu
/** An address without what is bad, and with one fragment at most. */
const isUri =
  /^(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/

/**
 * An address as a URI (RFC 3986), which the model asks for: what browsers take beyond it is escaped, everything else
 * stays as it was given.
 */
export function uriOf(address: string): string {
  if (isUri.test(address)) return address
  const [whole] = address.split('#')
  const url = URL.canParse(address) ? new URL(address).href : address
  const [before = whole, ...after] = url.split('#')
  const joined = after.length === 0 ? before : `${before}#${after.join('%23')}`
  return joined?.replace(bad, (character) => encodeURIComponent(character)) ?? address
}

/** The prefix and suffix that still belong to the outlet's text: between two excerpts, what is next is not next. */
export function knownSurroundings(
  { mode }: Edition,
  { prefix, suffix }: { prefix: string; suffix: string },
): { prefix: string; suffix: string } {
  if (mode === 'full') return { prefix, suffix }
  const end = suffix.indexOf('\n')
  return {
    prefix: prefix.slice(prefix.lastIndexOf('\n') + 1),
    suffix: end < 0 ? suffix : suffix.slice(0, end),
  }
}
