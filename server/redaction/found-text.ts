import type { TakenText } from '@/domain/redaction/published-words'
import type { Actor } from '@/domain/team/roles'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'

/** Something that holds a text or bytes. */
export interface FoundText {
  teamId: string
  articleId: string | null
  /** What it is, for a list: never a word of what it says. */
  subject: string
  /** Why it cannot be redacted now; `null` when it can. */
  refused: string | null
  /** Takes text, salt and bytes away for good and leaves what the chain needs: that it was there. */
  redact: (now: Date) => Promise<void>
  /** The words that it takes away, where readers may have got them; without it, editions are made of none of it. */
  taken?: () => Promise<TakenText[]>
  /** Whether other articles may have got them too. */
  anyArticle?: boolean
}

export interface Look {
  /** Who must know of the thing to find it; `null` for whoever is shown none of it: a list, and who carries it out. */
  viewer: Actor | null
  /** Whether its row is locked until the transaction ends. */
  lock: boolean
}

/** Finds the thing with this id. `null` where it is not there, or not the viewer's to know. */
export type FindText = (tx: Transaction, subjectId: string, look: Look) => Promise<FoundText | null>

type LockedTable = 'Challenge' | 'Claim' | 'Thread' | 'ReplyRequest' | 'Source'

/** Locks a row where the look asks for it. */
export async function lockRow(tx: Transaction, look: Look, table: LockedTable, id: string): Promise<void> {
  if (look.lock) await tx.$queryRaw`SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id} FOR UPDATE`
}

/** The two parts of an id as `claimId.7`; `null` when it is not one. */
export function numberedId(subjectId: string): { id: string; number: number } | null {
  const match = /^([\w-]+)\.(\d{1,9})$/.exec(subjectId)
  return match?.[1] && match[2] ? { id: match[1], number: Number(match[2]) } : null
}

export const goneAlready = 'This was redacted already.'

/** Every text in a JSON value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
