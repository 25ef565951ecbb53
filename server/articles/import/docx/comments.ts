import { normaliseLines } from '@/domain/articles/normalise'
import { isCleanText } from '@/domain/text'
import { unescapeXml, xmlAttribute, xmlPieces } from './xml'

/** A comment of a Word file. `answers` is the id of the comment whose thread it belongs to. */
export interface DocxComment {
  id: string
  author: string
  writtenAt: string | null
  body: string
  answers: string | null
  resolved: boolean
}

/** The comments of a Word file in its order, with their threads from `commentsExtended` where it is there. */
export function readComments(comments: string, extended: string): DocxComment[] {
  const found: { comment: DocxComment; paragraph: string | null }[] = []
  let open: { comment: DocxComment; paragraph: string | null } | null = null
  let deleted = 0
  let inText = false
  for (const { kind, name, text } of xmlPieces(comments)) {
    if (name === 'comment' && kind === 'open') {
      open = { comment: emptyComment(text), paragraph: null }
      found.push(open)
    } else if (name === 'comment' && kind === 'close') open = null
    if (!open) continue
    if (name === 'del') deleted += kind === 'open' ? 1 : kind === 'close' ? -1 : 0
    if (name === 'p' && kind === 'open') {
      if (open.comment.body !== '') open.comment.body += '\n'
      open.paragraph = xmlAttribute(text, 'paraId') ?? open.paragraph
    }
    if (name === 't') inText = kind === 'open' && deleted === 0
    if (name === 'tab' && kind !== 'close') open.comment.body += ' '
    if ((name === 'br' || name === 'cr') && kind !== 'close') open.comment.body += '\n'
    if (kind === 'text' && inText) open.comment.body += unescapeXml(text)
  }
  const threads = readExtended(extended)
  const byParagraph = new Map(found.map(({ comment, paragraph }) => [paragraph, comment]))
  for (const { comment, paragraph } of found) {
    const thread = paragraph === null ? undefined : threads.get(paragraph)
    comment.resolved = thread?.done ?? false
    comment.answers = thread?.parent ? (byParagraph.get(thread.parent)?.id ?? null) : null
    comment.body = normaliseLines(comment.body).trim()
  }
  return found.flatMap(({ comment }) => (comment.body !== '' && isCleanText(comment.body) ? [comment] : []))
}

function emptyComment(tag: string): DocxComment {
  const author = xmlAttribute(tag, 'author')?.trim().slice(0, 200) ?? ''
  const date = xmlAttribute(tag, 'date') ?? ''
  const instant = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/u.test(date) ? date : `${date}Z`)
  return {
    id: xmlAttribute(tag, 'id') ?? '',
    author: author !== '' && isCleanText(author) ? author : 'Unknown',
    writtenAt: Number.isNaN(instant) ? null : new Date(instant).toISOString(),
    body: '',
    answers: null,
    resolved: false,
  }
}

function readExtended(xml: string): Map<string, { parent: string | null; done: boolean }> {
  const out = new Map<string, { parent: string | null; done: boolean }>()
  for (const { name, text } of xmlPieces(xml)) {
    const id = name === 'commentEx' ? xmlAttribute(text, 'paraId') : null
    if (id === null) continue
    const done = xmlAttribute(text, 'done')
    out.set(id, { parent: xmlAttribute(text, 'paraIdParent'), done: done === '1' || done === 'true' })
  }
  return out
}
