const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
  euro: '€',
}

/** The characters that the usual entities and all numeric ones stand for; others stay as they are written. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (name) return named[String(name)] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
  })
}

/** The name of the element that a piece of raw HTML opens or closes, if it does: `script`, `/script`. */
export function tagName(html: string): string | null {
  return /^<(\/?[a-z][a-z0-9-]*)/iu.exec(html)?.[1]?.toLowerCase() ?? null
}

const unseen = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'title'])
const lineBreaking =
  /^\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|figcaption|hr|dt|dd)$/u

/** Whether what stands between an element's tags is no text for readers. */
export function isUnseen(name: string): boolean {
  return unseen.has(name)
}

/**
 * The text of a piece of raw HTML without any markup, one line for each block in it. Comments, scripts and styles are
 * no text. Reads every character once, whatever it is given.
 */
export function textOfHtml(html: string): string[] {
  let out = ''
  let skip: string | null = null
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at)
    if (skip === null) out += html.slice(at, open < 0 ? html.length : open)
    if (open < 0) break
    const isComment = html.startsWith('<!--', open)
    const close = html.indexOf(isComment ? '-->' : '>', open)
    const name = isComment ? null : tagName(html.slice(open, open + 40))
    if (!isComment && name === null && !/^<[!?/]/u.test(html.slice(open, open + 2))) {
      if (skip === null) out += '<'
      at = open + 1
      continue
    }
    if (close < 0) break
    if (name !== null && skip === null && unseen.has(name)) skip = name
    else if (name !== null && name === `/${skip ?? ''}`) skip = null
    else if (name !== null && lineBreaking.test(name) && skip === null) out += '\n'
    at = close + (isComment ? 3 : 1)
  }
  return decodeEntities(out).split('\n')
}
