import { ancestors } from './element-sums'
import type { PageBlock } from '../page-blocks'
import { regionName, type RegionName, type RegionReason } from './region-names'
import { attribute, type Element } from '../tree'

/** With more than this share of the story's paragraphs in it, a name says nothing about what is no story. */
const mostStory = 0.2
/** The same of all the paragraphs of the page that are no links, whether found to be the story or not. */
const mostPage = 0.5

const byTag: Record<string, RegionName> = {
  nav: { name: '<nav>', reason: 'site navigation' },
  footer: { name: '<footer>', reason: 'not part of the article' },
  aside: { name: '<aside>', reason: 'not part of the article' },
  form: { name: '<form>', reason: 'not part of the article' },
}
const byRole: Record<string, RegionName> = {
  navigation: { name: 'navigation', reason: 'site navigation' },
  complementary: { name: 'complementary', reason: 'not part of the article' },
  contentinfo: { name: 'contentinfo', reason: 'not part of the article' },
  search: { name: 'search', reason: 'site navigation' },
  menu: { name: 'menu', reason: 'site navigation' },
  dialog: { name: 'dialog', reason: 'message of the site' },
  alertdialog: { name: 'dialog', reason: 'message of the site' },
}

function nameOf(element: Element): RegionName | null {
  if (element.tagName === 'body' || element.tagName === 'html') return null
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'data-component') ?? ''}`
  const hidden = attribute(element, 'aria-hidden') === 'true'
  return (
    regionName(names) ??
    byTag[element.tagName] ??
    byRole[attribute(element, 'role') ?? ''] ??
    (hidden ? { name: 'aria-hidden', reason: 'not part of the article' } : null)
  )
}

/**
 * Why the part of the page around each block is no part of the story, `null` where nothing says so. `prose` is the
 * length of each block that is a paragraph, else 0, and `chosen` which blocks seem to be the story: a name or tag that
 * the page uses around much of its text is passed over, as `comment` around an opinion piece or a form around a page.
 */
export function regionReasons(
  blocks: PageBlock[],
  prose: number[],
  chosen: boolean[],
): (RegionReason | null)[] {
  const named = new Map<Element, RegionName | null>()
  const nameAt = (element: Element): RegionName | null => {
    const known = named.get(element)
    if (known !== undefined) return known
    const name = nameOf(element)
    named.set(element, name)
    return name
  }
  const chains = new Map<Element, RegionName[]>()
  const chainOf = (element: Element): RegionName[] => {
    const known = chains.get(element)
    if (known) return known
    const chain = ancestors(element).flatMap((outer) => nameAt(outer) ?? [])
    chains.set(element, chain)
    return chain
  }
  const around = blocks.map((block) => chainOf(block.element))
  const inStory = sharesOf(around, (at) => (chosen[at] ? (prose[at] ?? 0) : 0))
  const inPage = sharesOf(around, (at) => prose[at] ?? 0)
  return around.map((chain) => {
    const found = chain.find(
      ({ name }) => (inStory.get(name) ?? 0) <= mostStory && (inPage.get(name) ?? 0) <= mostPage,
    )
    return found?.reason ?? null
  })
}

/** Which share of the whole weight of the blocks each name is around. */
function sharesOf(around: RegionName[][], weight: (at: number) => number): Map<string, number> {
  const sums = new Map<string, number>()
  let whole = 0
  around.forEach((chain, at) => {
    const own = weight(at)
    whole += own
    if (own === 0) return
    for (const name of new Set(chain.map((found) => found.name))) sums.set(name, (sums.get(name) ?? 0) + own)
  })
  for (const [name, sum] of sums) sums.set(name, sum / whole)
  return sums
}
