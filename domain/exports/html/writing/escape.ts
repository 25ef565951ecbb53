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
const special = /[&<>"\r\0]/g

/** Text for an element's content or an attribute in double quotes: it reads back as the same letters and opens nothing. */
export function escapeHtml(text: string): string {
  return text.replace(special, (character) => replacements[character] ?? '')
}

/** JSON for a `<script>` data block: nothing in it can end the block, start a comment or break an old parser. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0'),
  )
}

/** A link to an outside address. Anything but http and https comes out as its label alone. */
export function outsideLink(address: string | null, label: string): string {
  return address !== null && isWebAddress(address)
    ? `<a href="${escapeHtml(address)}" rel="noopener nofollow">${label}</a>`
    : label
}
