import type { Inline } from '@/domain/articles/document'
import { normaliseInline } from '@/domain/articles/normalise'
import { xmlAttribute } from './xml'

// Characters that no text may hold (Unicode calls them noncharacters) carry the places of comments through mammoth.
const startMark = '\uFDD0'
const endMark = '\uFDD1'
const pointMark = '\uFDD2'
const close = '\uFDD3'
const anyMark = /[\uFDD0-\uFDEF]/gu
const mark = /([\uFDD0-\uFDD2])(\d{1,9})\uFDD3/gu

/** A place in the blocks of a proposal: `offset` counts UTF-16 code units of the block's text. */
export interface BlockPlace {
  block: number
  offset: number
}

/** Where a comment stands; a point has no end. */
export interface CommentPlace {
  start?: BlockPlace
  end?: BlockPlace
  point?: BlockPlace
}

/** The XML of a part with the places of its comments as marks in its text. */
export function markComments(xml: string): string {
  const clean = xml
    .replace(anyMark, '')
    .replace(/&#(?:x0*fdd[0-9a-f]|x0*fde[0-9a-f]|0*649(?:7[6-9]|[89]\d)|0*650(?:0[0-7]));/giu, '')
  return clean.replace(
    /<(\w{1,20}:)?(commentRangeStart|commentRangeEnd|commentReference)\b[^<>]*>/gu,
    (tag, prefix: string | undefined, name: string) => {
      const id = xmlAttribute(tag, 'id') ?? ''
      if (!/^\d{1,9}$/u.test(id)) return tag
      const w = prefix ?? ''
      const kind = name === 'commentRangeStart' ? startMark : name === 'commentRangeEnd' ? endMark : pointMark
      const text = `<${w}t>${kind}${id}${close}</${w}t>`
      return name === 'commentReference' ? text : `<${w}r>${text}</${w}r>`
    },
  )
}

/** The blocks of a document without the marks, and where each comment stood. A block of marks alone is taken out. */
export function takeMarks<T extends { content?: Inline[] | undefined }>(
  leaves: T[],
): { leaves: T[]; places: Map<string, CommentPlace> } {
  const out: T[] = []
  const places = new Map<string, CommentPlace>()
  for (const leaf of leaves) {
    const content = leaf.content ?? []
    const raw = content.map((node) => (node.type === 'text' ? node.text : '\n')).join('')
    if (raw.search(anyMark) < 0) {
      out.push(leaf)
      continue
    }
    const bare = normaliseInline(
      content.map((node) => (node.type === 'text' ? { ...node, text: withoutMarks(node.text) } : node)),
    )
    const text = bare.map((node) => (node.type === 'text' ? node.text : '\n')).join('')
    for (const found of raw.matchAll(mark)) {
      const before = visibleLength(withoutMarks(raw.slice(0, found.index)))
      const place = { block: out.length, offset: offsetBehind(text, before, found[1] !== startMark) }
      const known = places.get(found[2] ?? '') ?? {}
      if (found[1] === startMark) known.start ??= place
      if (found[1] === endMark) known.end ??= place
      if (found[1] === pointMark) known.point ??= place
      places.set(found[2] ?? '', known)
    }
    if (bare.length > 0) out.push({ ...leaf, content: bare })
  }
  return { leaves: out, places }
}

const withoutMarks = (text: string): string => text.replace(mark, '').replace(anyMark, '')
const visibleLength = (text: string): number => text.replace(/\s+/gu, '').length

/** The offset behind that many visible units: straight behind the last one, or before the next one. */
function offsetBehind(text: string, visible: number, isEnd: boolean): number {
  let seen = 0
  let at = 0
  while (at < text.length && seen < visible) {
    if (!/\s/u.test(text.charAt(at))) seen += 1
    at += 1
  }
  if (!isEnd) while (at < text.length && /\s/u.test(text.charAt(at))) at += 1
  return at
}
