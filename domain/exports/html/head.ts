import type { Edition } from '../edition'
import { isWebAddress } from '../../sources/address'
import type { Page } from './page'
import { escapeHtml } from './writing/escape'
import { shortened } from './writing/shortened'

/** The desk's headline; without one the outlet's title, named as what was checked and never as ours. */
export function pageHeadline({ check, article }: Edition): string {
  return check.headline || (article.title ? `Fact-check: ${article.title}` : 'Fact-check')
}

/** What the policy of a page lets run: its own style and, where there is one, its own script, each by its hash. */
interface Allowed {
  style: string
  script: string | null
}

/** The beginning of the `<head>`: a policy that allows this file's own style and nothing else, and what others show of it. */
export function headHtml(page: Page, allowed: Allowed): string {
  const { edition } = page
  const script = allowed.script === null ? '' : ` script-src 'sha256-${allowed.script}';`
  const policy = `default-src 'none'; style-src 'sha256-${allowed.style}';${script} img-src data:; base-uri 'none'; form-action 'none'`
  const description = shortened(edition.check.standfirst ?? '')
  return [
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Plumbline">',
    `<title>${escapeHtml(`${pageHeadline(edition)} – ${edition.team.name}`)}</title>`,
    description ? `<meta name="description" content="${escapeHtml(description)}">` : '',
    ...(edition.published ? sharing(page, edition.published.at, description) : []),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** What other sites show of a published page, where it truly stands, and where its news are read. */
function sharing({ edition, links }: Page, at: string, description: string): string[] {
  const address = absolute(edition.publicUrl) ?? absolute(links?.page)
  const card = absolute(links?.card())
  return [
    links && address ? `<link rel="canonical" href="${escapeHtml(address)}">` : '',
    links
      ? `<link rel="alternate" type="application/atom+xml" title="Corrections and updates" href="${escapeHtml(links.feed)}">`
      : '',
    '<meta property="og:type" content="article">',
    `<meta property="og:title" content="${escapeHtml(pageHeadline(edition))}">`,
    `<meta property="og:site_name" content="${escapeHtml(edition.team.name)}">`,
    description ? `<meta property="og:description" content="${escapeHtml(description)}">` : '',
    address ? `<meta property="og:url" content="${escapeHtml(address)}">` : '',
    `<meta property="article:modified_time" content="${escapeHtml(at)}">`,
    card ? `<meta property="og:image" content="${escapeHtml(card)}">` : '',
    `<meta name="twitter:card" content="${card ? 'summary_large_image' : 'summary'}">`,
  ]
}

/** An address that another site can follow; `null` where it is relative to whatever host serves it. */
function absolute(address: string | null | undefined): string | null {
  return address && isWebAddress(address) ? address : null
}
