/** Parameters that say how a reader came, not what is read. `utm_*` is matched by prefix. */
const trackingParameters = new Set(
  'fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid mc_cid mc_eid _ga _gl vero_id wickedid oly_anon_id oly_enc_id rb_clickid s_cid mkt_tok ref_src'.split(
    ' ',
  ),
)

/** The parsed address when it is an absolute http or https one without a user name in it, else `null`. */
export function parseWebAddress(value: string): URL | null {
  // URL parsing drops tabs and line breaks inside a scheme, which is how `java\nscript:` hides.
  if (!/^https?:\/\//i.test(value) || /[\u0000-\u0020\u007f]/.test(value) || value.length > 4096) return null
  if (!URL.canParse(value)) return null
  const url = new URL(value)
  return (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && !url.password
    ? url
    : null
}

/** Whether this may be stored as an address: http or https, absolute, no white space, no credentials. */
export function isWebAddress(value: string): boolean {
  return parseWebAddress(value) !== null
}

/**
 * The canonical form by which two addresses are the same source: no fragment, no tracking parameters, no default
 * port, lower-case host. `null` when it is no web address. Path, order and case of the rest stay.
 */
export function canonicalAddress(value: string): string | null {
  const url = parseWebAddress(value)
  if (!url) return null
  url.hash = ''
  const names = [...url.searchParams.keys()]
  const tracking = names.filter((name) => /^utm_/i.test(name) || trackingParameters.has(name.toLowerCase()))
  for (const name of tracking) url.searchParams.delete(name)
  return url.href
}

/**
 * What a page that was fetched from `fetched` is to be cited by: the canonical address that it names, where that one is
 * of the same site and says more than the site's start, else the address that it came from.
 */
export function citableAddress(named: string | null, fetched: string): string {
  const url = named === null ? null : parseWebAddress(named)
  const from = new URL(fetched)
  if (!url || siteOf(url) !== siteOf(from)) return fetched
  return url.pathname === '/' && from.pathname !== '/' ? fetched : url.href
}

/** The host without what only says how the same pages are shown. */
function siteOf(url: URL): string {
  return url.hostname.replace(/^(www|m|mobile|amp)\./, '')
}
