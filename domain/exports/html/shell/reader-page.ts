import type { RatingDefinition } from '../../../verdicts/scale'
import type { PageTools } from '../annotated-html'
import { style } from '../style'
import { escapeHtml } from '../writing/escape'
import { iconSymbols } from '../writing/look'
import { shortened } from '../writing/shortened'
import { shellStyle } from './shell-style'

/** What a public page is made of besides its frame. Everything but `title` and `description` is HTML. */
export interface ReaderPage {
  title: string
  description?: string | null
  /** Further elements of the `<head>`. */
  head?: string[]
  /** Rules of this page alone; class names begin with `pr-`. */
  style?: string
  /** Ratings whose icons the body uses. */
  ratings: (RatingDefinition | null)[]
  body: string[]
  /** Whether the page has a form that posts to the server that it came from. */
  form?: boolean
  /** Whether search engines should leave it alone. */
  hidden?: boolean
  /** Links lead out of the frame that the page is shown in. */
  framed?: boolean
}

/**
 * A public page as one HTML file without script or request, in the look of the annotated page, with a policy that
 * allows its own style and nothing else. Only a page with a form lets the address of the site through, as the server
 * asks for it before it takes what is posted.
 */
export function readerPage(page: ReaderPage, { sha256Base64 }: PageTools): string {
  const rules = style + shellStyle + (page.style ?? '')
  const form = page.form ? "'self'" : "'none'"
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(rules)}'; base-uri 'none'; form-action ${form}`
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="referrer" content="${page.form ? 'same-origin' : 'no-referrer'}">`,
    page.hidden ? '<meta name="robots" content="noindex">' : '',
    `<title>${escapeHtml(page.title)}</title>`,
    page.description ? `<meta name="description" content="${escapeHtml(shortened(page.description))}">` : '',
    ...(page.head ?? []),
    `<style>${rules}</style>`,
    '</head>',
    `<body class="plumbline ${page.framed ? 'pr-framed' : 'pr-page'}">`,
    page.framed ? '' : '<a class="pl-skip" href="#main">Skip to the content</a>',
    iconSymbols(page.ratings),
    ...page.body,
    '</body>',
    '</html>\n',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** A `<meta property>`, as Open Graph wants them. */
export function metaProperty(name: string, content: string | null): string {
  return content ? `<meta property="${name}" content="${escapeHtml(content)}">` : ''
}
