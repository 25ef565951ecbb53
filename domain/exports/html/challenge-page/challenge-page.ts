import type { Edition } from '../../edition'
import { ratedClaims } from '../../rated-claims'
import { readingOrder } from '../../reading-order'
import type { PageTools } from '../annotated-html'
import { pageHeadline } from '../head'
import type { ReaderLinks } from '../reader-links'
import { isolated } from '../writing/direction'
import { contactLink, escapeHtml, readerLink } from '../writing/escape'
import { pageFoot, pageHead } from '../shell/page-frame'
import { readerPage } from '../shell/reader-page'
import { shortened } from '../writing/shortened'

/** What the address of the form says: the claim objected to, and what became of what was sent. */
export interface ChallengeState {
  claim: number | null
  sent: boolean
  /** The code of the problem that the answer of a form post named, as `too-many`; `null` when there was none. */
  error: string | null
}

const rules = `
.pr-page form{display:grid;gap:1.25rem;margin-top:1.5rem}
.pr-page form>div{display:grid;gap:.35rem}
.pr-page label{font-weight:600}
.pr-page .pr-hint{margin:0;font-size:.875rem;color:var(--soft)}
.pr-page :is(input,select,textarea){font:1rem/1.5 var(--sans);color:var(--ink);background:var(--card);border:1px solid var(--soft);border-radius:6px;padding:.55rem .7rem;width:100%;min-height:44px}
.pr-page textarea{min-height:12rem;resize:vertical}
.pr-page button{font:600 1rem/1.4 var(--sans);color:var(--paper);background:var(--accent);border:1px solid transparent;border-radius:6px;padding:.65rem 1.4rem;min-height:44px;justify-self:start;cursor:pointer}
.pr-page form .pr-empty{position:absolute;inset-inline-start:-100vw;width:1px;height:1px;overflow:hidden}
`

const errors = new Map([
  ['too-many', 'Too many objections came from your connection in a short time. Please try again later.'],
  [
    'invalid',
    'Something was missing or too long. Say in your own words what is wrong, in at most 10,000 letters.',
  ],
])

/**
 * The form by which a reader objects, which posts to `action`; after it was sent, what happens next. A field that
 * people cannot see tells most machines apart.
 */
export function challengePageHtml(
  edition: Edition,
  state: ChallengeState,
  action: string,
  tools: PageTools,
  links: ReaderLinks,
): string {
  const title = state.sent ? 'Thank you' : 'Tell us of a mistake'
  return readerPage(
    {
      title: `${title}: ${pageHeadline(edition)} – ${edition.team.name}`,
      style: rules.replace(/\n/g, ''),
      ratings: [],
      form: true,
      hidden: true,
      body: [
        pageHead(edition, links),
        '<main id="main">',
        `<h1>${title}</h1>`,
        state.sent ? thanks(edition, links) : form(edition, state, action),
        '</main>',
        pageFoot(edition, links),
      ],
    },
    tools,
  )
}

function thanks({ team }: Edition, links: ReaderLinks): string {
  const contact = team.contact
    ? `<p>If you have more to add, write to ${contactLink(team.contact, isolated(team.contact))}.</p>`
    : ''
  return (
    `<p>What you wrote has reached ${isolated(team.name)}.</p>` +
    '<p>Somebody of the desk will read it and look at the claim again. If we were wrong, we publish a correction, ' +
    `which stands at the top of the page and in ${readerLink(links.corrections, 'the log of corrections')}. If you ` +
    `left a mail address, you may get an answer there.</p>${contact}` +
    `<p>${readerLink(links.page, 'Back to the fact-check')}</p>`
  )
}

function form(edition: Edition, { claim, error }: ChallengeState, action: string): string {
  const told = error === null ? '' : (errors.get(error) ?? 'It could not be sent. Please try again.')
  const { contact, name } = edition.team
  return (
    `<p>Is something in this fact-check wrong, unfair or out of date? Tell ${isolated(name)}. Say what is wrong, and ` +
    'where we can read it for ourselves.</p>' +
    (told &&
      `<div class="pr-notice" role="alert"><p>${told}</p><p>Your browser’s Back button brings you to what you wrote.</p></div>`) +
    `<form method="post" action="${escapeHtml(action)}">` +
    claimField(edition, claim) +
    '<div><label for="body">What is wrong?</label>' +
    '<textarea id="body" name="body" required maxlength="10000" dir="auto"></textarea></div>' +
    '<div><label for="name">Your name (optional)</label>' +
    '<input id="name" name="name" type="text" autocomplete="name" maxlength="200" dir="auto" aria-describedby="kept"></div>' +
    '<div><label for="email">Your mail address (optional)</label>' +
    '<input id="email" name="email" type="email" autocomplete="email" maxlength="320" aria-describedby="kept">' +
    '<p class="pr-hint" id="kept">Name and address are for the desk alone, so that it can ask and answer you. They are ' +
    'not published and not passed on.</p></div>' +
    '<div class="pr-empty" aria-hidden="true"><label for="website">Leave this empty</label>' +
    '<input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></div>' +
    '<button type="submit">Send</button></form>' +
    (contact ? `<p class="pl-small">Or write to ${contactLink(contact, isolated(contact))}.</p>` : '')
  )
}

function claimField(edition: Edition, chosen: number | null): string {
  const { placed, unplaced } = readingOrder(edition)
  const rated = new Map(ratedClaims(edition).map((found) => [found.claim.number, found]))
  const options = [...placed, ...unplaced].flatMap((number) => {
    const found = rated.get(number)
    if (!found) return []
    const selected = number === chosen ? ' selected' : ''
    return [
      `<option value="${number}"${selected}>${escapeHtml(`Claim ${number}: ${shortened(found.statement, 80)}`)}</option>`,
    ]
  })
  return (
    '<div><label for="claim">What is it about?</label><select id="claim" name="claim">' +
    `<option value="">The whole fact-check</option>${options.join('')}</select></div>`
  )
}
