import { markdownToHtml } from '../../../verdicts/markdown'
import type { Edition, EditionCorrection } from '../../edition'
import type { PageTools } from '../annotated-html'
import { pageHeadline } from '../head'
import type { ReaderLinks } from '../reader-links'
import { changeHtml, correctionWords } from '../writing/correction'
import { dateHtml } from '../writing/date'
import { autoDirection, isolated, textElement } from '../writing/direction'
import { escapeHtml, readerLink } from '../writing/escape'
import { pageFoot, pageHead } from '../shell/page-frame'
import { readerPage } from '../shell/reader-page'

/** One edition as the log and the feed name it. */
export interface ListedEdition {
  number: number
  at: string
  /** What changed, in the desk's words. */
  note: string | null
  /** Whether the desk had to take its words back, so that nobody can read it. */
  redacted: boolean
}

const rules = `
.pr-page .pr-log{list-style:none;padding:0}
.pr-page .pr-log>li{border-top:1px solid var(--rule);padding-block:1.1rem .5rem}
.pr-page .pr-log h3{font-family:var(--sans)}
.pr-page .pr-log article{border-inline-start:3px solid var(--between);padding:.1rem 0 .1rem 1rem;padding-inline:1rem 0;margin-block:1rem;scroll-margin-top:1rem}
.pr-page .pr-log article.pr-minor{border-color:var(--rule)}
.pr-page .pr-log article:target{outline:2px solid var(--accent);outline-offset:4px}
.pr-page .pr-log article h4{font:600 1rem/1.4 var(--sans);margin-bottom:.35em}
.pr-page .pr-log :is(ins,del){text-decoration-thickness:1px;white-space:pre-line}
.pr-page .pr-log ins{text-decoration:none;background:var(--supported-1)}
.pr-page .pr-log ul{padding-inline-start:1.25em}
`

/**
 * The log of a check: every edition, newest first, with all that it corrected, the small fixes too. `editions` are
 * those up to the one that readers see, which is `edition`.
 */
export function logPageHtml(
  edition: Edition,
  editions: readonly ListedEdition[],
  tools: PageTools,
  links: ReaderLinks,
): string {
  const policy = edition.team.correctionsPolicy
  const title = `Corrections and editions: ${pageHeadline(edition)}`
  const newestFirst = [...editions].sort((a, b) => b.number - a.number)
  const entries = newestFirst.map((listed) => entry(edition, listed, links))
  return readerPage(
    {
      title: `${title} – ${edition.team.name}`,
      description: `What ${edition.team.name} changed after publishing, and why.`,
      head: [
        `<link rel="canonical" href="${escapeHtml(links.corrections)}">`,
        `<link rel="alternate" type="application/atom+xml" href="${escapeHtml(links.feed)}">`,
      ],
      style: rules.replace(/\n/g, ''),
      ratings: [],
      body: [
        pageHead(edition, links),
        '<main id="main">',
        '<h1>Corrections and editions</h1>',
        `<p>Every edition of ${readerLink(links.page, isolated(pageHeadline(edition)))} stays readable. What changed ` +
          'from one to the next stands here, small fixes too.</p>',
        policy
          ? `<details><summary>How we correct ourselves</summary><div${autoDirection(policy)}>${markdownToHtml(policy)}</div></details>`
          : '',
        '<h2>Editions, newest first</h2>',
        `<ol class="pr-log">${entries.join('')}</ol>`,
        '</main>',
        pageFoot(edition, links),
      ],
    },
    tools,
  )
}

function entry(edition: Edition, { number, at, note, redacted }: ListedEdition, links: ReaderLinks): string {
  const name = redacted ? `Edition ${number}` : readerLink(links.edition(number), `Edition ${number}`)
  const own = edition.corrections.filter((correction) => correction.edition === number)
  return (
    `<li><h3>${name}, ${dateHtml(at)}</h3>` +
    (redacted ? '<p>The desk had to take the words of this edition back.</p>' : '') +
    (note ? textElement('p', note) : '') +
    own.map((correction) => correctionHtml(edition, correction, links)).join('') +
    '</li>'
  )
}

function correctionHtml(
  edition: Edition,
  { number, kind, summary, reason, claims, changes }: EditionCorrection,
  links: ReaderLinks,
): string {
  const shown = new Set(edition.claims.map((claim) => claim.number))
  const claimName = (claim: number) =>
    shown.has(claim) ? readerLink(links.claim(claim), `Claim ${claim}`) : `Claim ${claim}`
  const concerned = claims.map(claimName).join(', ')
  const list = changes.map((change) => `<li>${claimName(change.claim)}. ${changeHtml(change)}</li>`).join('')
  return (
    `<article id="correction-${number}"${kind === 'minor' ? ' class="pr-minor"' : ''}>` +
    `<h4>${correctionWords[kind]}</h4>` +
    textElement('p', summary) +
    (reason ? `<p>Why: ${isolated(reason)}</p>` : '') +
    (list ? `<ul>${list}</ul>` : concerned ? `<p class="pl-small">${concerned}</p>` : '') +
    '</article>'
  )
}
