import type { Inline } from './document'

/** Soft hyphen, zero-width space and byte-order mark carry no meaning; the joiners U+200C and U+200D do and stay. */
const invisible = /[\u00AD\u200B\uFEFF]/g

/** Composed (NFC) and without the invisible characters; white space and line ends are left alone. */
function compose(text: string): string {
  return text.replace(invisible, '').normalize('NFC')
}

/**
 * The letters of a pasted text as they are kept, with line ends as `\n` (form feeds and the Unicode line and
 * paragraph separators count as line ends). Runs of white space inside a line are left for `normaliseText`.
 */
export function normaliseLines(raw: string): string {
  return compose(raw).replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
}

/**
 * The text of one block: composed (NFC), invisible characters removed, every run of white space (NBSP and line
 * ends included) one space, none at the ends. Nothing else may change a letter. Idempotent.
 */
export function normaliseText(raw: string): string {
  return compose(raw)
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
}

const sameMarks = (a: Inline, b: Inline): boolean =>
  a.type === 'text' && b.type === 'text' && JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])

/** Moves what composes with the letter before it (accents, Hangul vowels and finals) across a mark's edge. */
function attachCombining(nodes: Inline[]): Inline[] {
  const out: Inline[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type !== 'text' || last?.type !== 'text') {
      out.push(node)
      continue
    }
    const combining = /^[\p{M}\u1161-\u1175\u11A8-\u11C2]+/u.exec(node.text)?.[0] ?? ''
    if (combining) out[out.length - 1] = { ...last, text: last.text + combining }
    if (combining.length < node.text.length) out.push({ ...node, text: node.text.slice(combining.length) })
  }
  return out
}

/**
 * The inline content of one block under the same rules as `normaliseText`, across marks: no empty text, no white
 * space at the ends or beside a hard break, neighbours with the same marks joined. An empty list means no block.
 */
export function normaliseInline(raw: Inline[]): Inline[] {
  const visible = raw.map((node) =>
    node.type === 'text' ? { ...node, text: node.text.replace(invisible, '') } : node,
  )
  const out: Inline[] = []
  let atGap = true
  for (const node of attachCombining(visible)) {
    if (node.type === 'hardBreak') {
      trimEnd(out)
      if (out.length > 0 && out.at(-1)?.type !== 'hardBreak') out.push({ type: 'hardBreak' })
      atGap = true
      continue
    }
    let text = node.text.normalize('NFC').replace(/[\s\u0085]+/g, ' ')
    if (atGap) text = text.trimStart()
    if (text === '') continue
    atGap = text.endsWith(' ')
    const last = out.at(-1)
    if (last?.type === 'text' && sameMarks(last, node))
      out[out.length - 1] = { ...last, text: last.text + text }
    else out.push({ type: 'text', text, ...(node.marks?.length ? { marks: node.marks } : {}) })
  }
  trimEnd(out)
  while (out.at(-1)?.type === 'hardBreak') out.pop()
  return out
}

function trimEnd(out: Inline[]): void {
  const last = out.at(-1)
  if (last?.type !== 'text') return
  const text = last.text.trimEnd()
  if (text === '') out.pop()
  else out[out.length - 1] = { ...last, text }
}
