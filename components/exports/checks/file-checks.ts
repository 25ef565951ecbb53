/** One thing of the file that a reader who cannot see it, or cannot point, would stumble over. */
export interface FileFinding {
  check: (typeof fileChecks)[number]
  /** How often. */
  count: number
  /** The claims in whose notes it is. */
  claims: number[]
}

export const fileChecks = [
  'language',
  'placed',
  'pictures',
  'headings',
  'links',
  'bare-links',
  'ids',
  'loads',
] as const

/** What a file weighs, in bytes of UTF-8. */
export interface FileWeight {
  total: number
  /** The words of the article that was checked. */
  text: number
  /** The data that it holds for machines: for importing it back, ClaimReview, Web Annotations. */
  data: number
  /** Everything else: notes, sources, layout. */
  rest: number
}

/**
 * Looks through an annotated page as the browser has parsed it, without running or loading anything. Finds what can be
 * told from the page alone; it is no replacement for a person with a screen reader.
 */
export function checkFile(page: Document): FileFinding[] {
  return [
    finding('language', page.documentElement.lang === '' ? [page.documentElement] : []),
    finding('placed', notes(page).filter(isUnplaced)),
    finding('pictures', [...page.querySelectorAll('img, [role="img"]')].filter(isUnnamed)),
    finding('headings', skippedHeadings(page)),
    finding('links', [...page.querySelectorAll('a[href]')].filter(isEmptyOrBroken)),
    finding('bare-links', [...page.querySelectorAll('a[href^="http"]')].filter(isBare)),
    finding('ids', repeatedIds(page)),
    finding('loads', [...page.querySelectorAll(loading)]),
  ].filter(({ count }) => count > 0)
}

/** How the bytes of a page divide. */
export function weighFile(page: Document, total: number): FileWeight {
  const size = (elements: Iterable<Element>) =>
    [...elements].reduce((sum, { textContent }) => sum + new TextEncoder().encode(textContent).length, 0)
  const blocks = [...page.querySelectorAll('[data-block]')].filter(
    (block) => block.parentElement?.closest('[data-block]') === null,
  )
  const references = blocks.flatMap((block) => [...block.querySelectorAll('[role="doc-noteref"]')])
  const text = size(blocks) - size(references)
  const data = size(page.querySelectorAll('script'))
  return { total, text, data, rest: total - text - data }
}

const loading = [
  'img[src]:not([src^="data:"])',
  'script[src]',
  'link[href]',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
].join()

function finding(check: FileFinding['check'], elements: readonly Element[]): FileFinding {
  const claims = elements.flatMap((element) => claimOf(element) ?? [])
  return { check, count: elements.length, claims: [...new Set(claims)].sort((a, b) => a - b) }
}

const noteId = /^claim-(\d+)$/

function notes(page: Document): Element[] {
  return [...page.querySelectorAll('[id^="claim-"]')].filter(({ id }) => noteId.test(id))
}

function claimOf(element: Element): number | null {
  const note = element.closest('[id^="claim-"]')
  const number = noteId.exec(note?.id ?? '')?.[1]
  return number === undefined ? null : Number(number)
}

/** A claim whose words are not in the text: nothing leads from the text to its note. */
function isUnplaced(note: Element): boolean {
  return note.ownerDocument.querySelector(`[role="doc-noteref"][href="#${note.id}"]`) === null
}

function isUnnamed(picture: Element): boolean {
  if (picture.tagName.toLowerCase() === 'img') return !picture.hasAttribute('alt')
  return !picture.getAttribute('aria-label') && !picture.getAttribute('aria-labelledby')
}

/** Headings that lie more than one level below the one before them. */
function skippedHeadings(page: Document): Element[] {
  const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const level = (heading: Element | undefined) => Number(heading?.tagName.slice(1) ?? 0)
  return headings.filter((heading, index) => level(heading) > level(headings[index - 1]) + 1)
}

function isEmptyOrBroken(link: Element): boolean {
  if (!link.textContent?.trim() && !link.getAttribute('aria-label')) return true
  const target = /^#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1]
  return target !== undefined && link.ownerDocument.getElementById(decodeURIComponent(target)) === null
}

/** A source that has no title: its link says an address, letter by letter. */
function isBare(link: Element): boolean {
  return claimOf(link) !== null && /^https?:\/\//.test(link.textContent?.trim() ?? '')
}

function repeatedIds(page: Document): Element[] {
  const seen = new Set<string>()
  return [...page.querySelectorAll('[id]')].filter(({ id }) => {
    if (seen.has(id)) return true
    seen.add(id)
    return false
  })
}
