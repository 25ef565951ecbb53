import { isWebAddress } from '../../../sources/address'

const replacements: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser turns a bare carriage return into a line feed and drops NUL: the one keeps its letter, the other goes.
  '\r': '&#13;',
  '\0': '',
}
const special = /[&<>"\r\0]/
const everySpecial = /[&<>"\r\0]/g

/** Text for an element's content or an attribute in double quotes: it reads back as the same letters and opens nothing. */
export function escapeHtml(text: string): string {
  // Most texts have none, and finding that out costs less than replacing nothing.
  return special.test(text) ? text.replace(everySpecial, (character) => replacements[character] ?? '') : text
}

/** JSON for a `<script>` data block: without `<` nothing in it can end the block or start a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/**
 * Most addresses: a plain host that ends in a name, and a path without what a parser could stumble over. Parsing costs a
 * page of a thousand sources more than all the rest of their notes.
 */
const plainAddress =
  /^https?:\/\/(?:(?!xn--)[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?!xn--)[a-z]+(?:\/[\w\-./~!$'()*+,;=:@?#]*)?$/

/** Whether a link may lead there: what `isWebAddress` says, mostly sooner. */
export function isLinkable(address: string): boolean {
  return (address.length < 2_000 && plainAddress.test(address)) || isWebAddress(address)
}

/** A link to an outside address. Anything but http and https comes out as its label alone. */
export function outsideLink(address: string | null, label: string): string {
  return address !== null && isLinkable(address)
    ? `<a href="${escapeHtml(address)}" rel="noopener nofollow">${label}</a>`
    : label
}

/** A link to a page of ours, or to a form: an absolute address or one on the same host. Anything else is its label alone. */
export function readerLink(address: string, label: string): string {
  const isOurs = /^\/(?![/\\])/.test(address) || isWebAddress(address)
  return isOurs ? `<a href="${escapeHtml(address)}">${label}</a>` : label
}

/** A link to where somebody is written to: a mail address or a web address. Anything else is its label alone. */
export function contactLink(contact: string, label: string): string {
  const isMail = /^[^\s@<>"?&#%]+@[^\s@<>"?&#%]+$/.test(contact)
  return isMail ? `<a href="mailto:${escapeHtml(contact)}">${label}</a>` : outsideLink(contact, label)
}
