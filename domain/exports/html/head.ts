import type { Edition } from '../edition'
import { claimReviews } from '../claimreview'
import { webAnnotations } from '../web-annotation'
import { escapeHtml, scriptJson } from './writing/escape'
import { style } from './style'

/** The desk's headline; without one the outlet's title, named as what was checked and never as ours. */
export function pageHeadline({ check, article }: Edition): string {
  return check.headline || (article.title ? `Fact-check: ${article.title}` : 'Fact-check')
}

/**
 * The `<head>`: a policy that allows this file's own style and nothing else, and the two linked-data blocks. Data
 * blocks are no scripts, so the policy leaves them alone.
 */
export function headHtml(edition: Edition, sha256Base64: (text: string) => string): string {
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; img-src data:; base-uri 'none'; form-action 'none'`
  const description = edition.check.standfirst ?? ''
  return [
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Plumbline">',
    `<title>${escapeHtml(`${pageHeadline(edition)} – ${edition.team.name}`)}</title>`,
    description ? `<meta name="description" content="${escapeHtml(shortened(description))}">` : '',
    `<style>${style}</style>`,
    `<script type="application/ld+json">${scriptJson(claimReviews(edition))}</script>`,
    // The media type's own quotation marks make the attribute's single ones.
    `<script type='application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'>${scriptJson(webAnnotations(edition))}</script>`,
    '</head>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** Up to 300 letters, cut at a space: what search engines and share previews show at most. */
function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  if (letters.length <= 300) return letters.join('')
  const cut = letters.slice(0, 300).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${lastSpace === -1 ? cut : cut.slice(0, lastSpace)} …`
}
