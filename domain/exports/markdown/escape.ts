import { isWebAddress } from '../../sources/address'

/** What begins a line as a heading, a list, a quotation, a rule, a definition or a table of some dialect. */
const opensBlock = /^(?:[-+=:%>#]|\(?[0-9A-Za-z]{1,9}[.)](?=[ \t]|$))/
const special = /[\\`*_[\]<>&~^$@{}|#]|:(?=\/\/)|(?<=\bwww)\./gi

/**
 * Text of one line as Markdown that reads back as the same letters in CommonMark, GitHub's and pandoc's dialects: no
 * markup, no HTML, no link, no entity. Line ends become spaces; white space at its ends is kept. `startsLine` says that
 * nothing stands before it on its line, `after` what does.
 */
export function escapeLine(text: string, startsLine = true): string {
  const line = text.replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, ' ')
  const escaped = line.replace(special, (character) => `\\${character}`)
  const opened = startsLine && opensBlock.test(line) ? openingEscaped(escaped) : escaped
  return startsLine ? opened.replace(/^[ \t]/, entity) : opened
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** The sign that opens a block gets its backslash; in "1. " it stands after the number. */
function openingEscaped(escaped: string): string {
  const numbered = /^(\(?[0-9A-Za-z]{1,9})([.)])/.exec(escaped)
  if (numbered) return `${numbered[1]}\\${escaped.slice(numbered[1]?.length)}`
  return escaped.startsWith('\\') ? escaped : `\\${escaped}`
}

/** A link to an outside address with its text; the text alone for what is no http or https address. */
export function linkTo(address: string | null, text: string): string {
  const label = escapeLine(text, false)
  if (address === null || !isWebAddress(address)) return label
  const target = address
    .replace(/[<>\\]/g, (character) => encodeURIComponent(character))
    .replaceAll('&', '&amp;')
  return `[${label}](<${target}>)`
}

/** Lines that belong to one item of a list, a quotation or a footnote: every one but an empty one is moved in. */
export function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by)
}
