import type { ImportedThread } from '@/domain/articles/proposal'
import { bodyLimit } from '@/domain/threads/thread'
import type { BlockPlace, CommentPlace } from './comment-marks'
import type { DocxComment } from './comments'

/** How far back from a point its word is looked for, in UTF-16 code units. */
const longestWord = 100

/**
 * The comments of a file as threads with the places that they stand at: answers below the comment they answer, and
 * comments on the very same words in one thread, as other programs write answers. `texts` are those of the blocks.
 */
export function threadsOf(
  comments: DocxComment[],
  places: Map<string, CommentPlace>,
  texts: string[],
): ImportedThread[] {
  const threads = new Map<string, ImportedThread>()
  const threadOf = new Map<string, ImportedThread>()
  for (const comment of comments) {
    const range = rangeOf(places.get(comment.id), texts)
    const key = range ? JSON.stringify(range) : `comment ${comment.id}`
    const thread = (comment.answers === null ? undefined : threadOf.get(comment.answers)) ??
      threads.get(key) ?? { ...(range ?? { start: null, end: null }), resolved: false, comments: [] }
    threads.set(
      threads.get(key) === thread || thread.comments.length === 0 ? key : `answer ${comment.id}`,
      thread,
    )
    threadOf.set(comment.id, thread)
    thread.resolved ||= comment.resolved
    for (let at = 0; at < comment.body.length; at += bodyLimit) {
      const { author, writtenAt } = comment
      thread.comments.push({ author, writtenAt, body: comment.body.slice(at, at + bodyLimit) })
    }
  }
  return [...new Set(threads.values())]
}

/** The words of a comment. One that only points has those of the word before it; without words there is no range. */
function rangeOf(
  place: CommentPlace | undefined,
  texts: string[],
): { start: BlockPlace; end: BlockPlace } | null {
  const start = place?.start && onWords(place.start, texts)
  const end = place?.end
  if (start && end && (start.block < end.block || (start.block === end.block && start.offset < end.offset)))
    return { start, end: behindWords(end, texts) }
  const point = place?.point ?? place?.end
  if (!point || place?.start) return null
  const near = Math.max(0, point.offset - longestWord)
  const before = (texts[point.block] ?? '').slice(near, point.offset)
  const word = [...before.matchAll(/[\p{L}\p{N}]+/gu)].at(-1)
  if (!word) return null
  const offset = near + word.index
  return { start: { ...point, offset }, end: { ...point, offset: offset + word[0].length } }
}

/** A start at the very end of a block is one at the beginning of the next. */
function onWords(place: BlockPlace, texts: string[]): BlockPlace {
  const atEnd = place.offset >= (texts[place.block] ?? '').length && place.block + 1 < texts.length
  return atEnd ? { block: place.block + 1, offset: 0 } : place
}

/** An end at the very beginning of a block is one at the end of the block before. */
function behindWords(place: BlockPlace, texts: string[]): BlockPlace {
  if (place.offset > 0 || place.block === 0) return place
  return { block: place.block - 1, offset: (texts[place.block - 1] ?? '').length }
}
