import { claimReviews } from '../claimreview'
import type { RatingDefinition } from '../../verdicts/scale'
import type { Edition } from '../edition'
import { editionData } from '../edition-data'
import { webAnnotations } from '../web-annotation'
import { articleWithNotes } from './article/annotated-article'
import { noteHtml } from './article/note'
import { claimIndexHtml } from './claim-index'
import { footHtml } from './end/foot'
import { policiesHtml } from './end/policies'
import { repliesHtml } from './end/replies'
import { headHtml } from './head'
import { topSlot } from './notices'
import { claimsOf, pageOf, type Page } from './page'
import type { ReaderLinks } from './reader-links'
import { readerScript, readerScriptStyle } from './reader-script'
import { style } from './style'
import { topHtml } from './top'
import { isolated } from './writing/direction'
import { outsideLink, scriptJson } from './writing/escape'
import { iconSymbols } from './writing/look'

export interface PageTools {
  /** The SHA-256 of a text in UTF-8, as Base64: for the policy that lets the page have its own style. */
  sha256Base64(text: string): string
}

export interface PageOptions {
  /** Whether the page brings a filter and buttons from claim to claim, which need a script. */
  script?: boolean
  /** Where readers find what belongs to the page; `null` in a file that is taken along. */
  links?: ReaderLinks | null
}

/**
 * The annotated article as one HTML file (CONTRACT §6): no request, no script that runs unless it is asked for,
 * everything for importing it back inside. A function of its arguments alone: the same edition gives the same bytes, as
 * `edition` gives its members one order.
 */
export function annotatedHtml(edition: Edition, tools: PageTools, options: PageOptions = {}): string {
  // Added up instead of joined, so that the text becomes one flat string only once, where it is used.
  let html = ''
  for (const part of annotatedHtmlParts(edition, tools, options)) html += part
  return html
}

/** The same page in parts of a few kilobytes up to each data block, for those who send it while it is made. */
export function* annotatedHtmlParts(
  edition: Edition,
  { sha256Base64 }: PageTools,
  options: PageOptions = {},
): Generator<string> {
  const page = pageOf(edition, options.links ?? null, 1)
  const { order } = page
  const script = options.script === true ? readerScript : null
  const css = script === null ? style : style + readerScriptStyle
  const allowed = { style: sha256Base64(css), script: script === null ? null : sha256Base64(script) }
  yield `<!DOCTYPE html>\n<html lang="en">\n${headHtml(page, allowed)}\n<style>${css}</style>\n`
  yield `<script type="application/ld+json">${scriptJson(claimReviews(edition, { brief: true }))}</script>\n`
  // The media type's own quotation marks make the attribute's single ones.
  yield `<script type='application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'>${scriptJson(webAnnotations(edition, { brief: true }))}</script>\n`
  yield '</head>\n<body class="plumbline">\n<a class="pl-skip" href="#text">Skip to the annotated article</a>\n'
  yield `${iconsOf(page)}\n${topSlot(edition.published?.number ?? null)}<header class="pl-top">\n${topHtml(page)}\n</header>\n<main>\n`
  yield `${claimIndexHtml(claimsOf(page, [...order.placed, ...order.unplaced]))}\n${articleHeads(page)}\n`
  yield* articleWithNotes(page)
  yield `${unplacedHtml(page)}${repliesHtml(page)}</main>\n`
  yield `<footer class="pl-foot">\n${policiesHtml(page)}\n${footHtml(page, script !== null)}</footer>\n`
  yield `<script type="application/json" id="plumbline-data">${scriptJson(editionData(edition))}</script>\n`
  yield `${script === null ? '' : `<script>${script}</script>\n`}</body>\n</html>\n`
}

/** The icons that the page refers to. */
export function iconsOf({ claims }: Page): string {
  const ratings = new Set<RatingDefinition | null>()
  for (const rated of claims.values())
    for (const { rating, said } of [rated, ...rated.dissents]) ratings.add(rating).add(said)
  return iconSymbols([...ratings])
}

/** What stands above the two columns; in excerpts also that they are excerpts, and where the whole article is. */
export function articleHeads({ edition, level }: Page): string {
  const { article, mode, document } = edition
  const by = article.publisher ? ` by ${isolated(article.publisher)}` : ''
  const what = mode === 'excerpts' ? 'Excerpts of the article, as published' : 'The article, as published'
  const original = outsideLink(article.sourceUrl, 'Read the whole article where it was published')
  const excerpts =
    mode === 'excerpts'
      ? '<p class="pl-small pl-excerpts">Only the sentences that our claims are about are shown here; […] stands where ' +
        `words were left out. ${article.sourceUrl === null ? '' : `${original}.`}</p>`
      : ''
  const heading = `h${level + 1}`
  const hasTitle = document.content.some(({ type }) => type === 'title')
  return (
    `<div class="pl-heads pl-small" dir="${article.direction}"><p><bdi>${what}${by}</bdi></p> <p dir="ltr">Our notes</p></div>${excerpts}` +
    (hasTitle ? '' : `<${heading} class="pl-hidden">The article</${heading}>`)
  )
}

/** Claims that have no place in the text: what it leaves out, or what the outlet took away. */
export function unplacedHtml(page: Page): string {
  const unplaced = claimsOf(page, page.order.unplaced)
  if (unplaced.length === 0) return ''
  const heading = `h${page.level + 1}`
  const notes = unplaced.map((rated) => noteHtml(rated, false, page.extras(rated.claim.number)))
  return (
    `<section class="pl-unplaced" aria-labelledby="pl-unplaced"><${heading} id="pl-unplaced">Not in this text</${heading}>` +
    `<div class="pl-notes">${notes.join('')}</div></section>\n`
  )
}
