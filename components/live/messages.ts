import { z } from 'zod'
import { presenceView, type PresentPerson } from '@/domain/live/live-message'

const eventData = z.object({
  articleId: z.string().nullable(),
  claimId: z.string().optional(),
  type: z.string(),
  seq: z.number(),
})

/** What a live stream says: something happened, too much happened to list, who is there, or there is news for me. */
export type LiveMessage =
  | { kind: 'event'; articleId: string | null; claimId: string | null; type: string; seq: number }
  | { kind: 'reset'; seq: number }
  | { kind: 'presence'; articleId: string; people: PresentPerson[] }
  | { kind: 'notifications' }

/** One block of a stream of server-sent events: its message, if it has one, and its place. */
export interface Block {
  message: LiveMessage | null
  id: number | null
}

/** Cuts what arrived into whole blocks; `rest` is the beginning of one that is still on its way. */
export function readBlocks(text: string): { blocks: Block[]; rest: string } {
  const parts = text.split(/\r?\n\r?\n/)
  const rest = parts.pop() ?? ''
  return { blocks: parts.map(readBlock), rest }
}

function readBlock(text: string): Block {
  const fields = new Map(
    text.split(/\r?\n/).map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1).trimStart()]
    }),
  )
  const id = fields.get('id')
  return {
    id: id !== undefined && /^\d+$/.test(id) ? Number(id) : null,
    message: messageOf(fields.get('event'), fields.get('data')),
  }
}

function messageOf(event: string | undefined, data: string | undefined): LiveMessage | null {
  if (!event || data === undefined) return null
  const value: unknown = JSON.parse(data)
  if (event === 'notifications') return { kind: 'notifications' }
  if (event === 'presence') {
    const view = presenceView.safeParse(value)
    return view.success ? { kind: 'presence', ...view.data } : null
  }
  const parsed = eventData.safeParse(value)
  if (!parsed.success) return null
  const { claimId = null, ...rest } = parsed.data
  return event === 'reset' ? { kind: 'reset', seq: rest.seq } : { kind: 'event', claimId, ...rest }
}
