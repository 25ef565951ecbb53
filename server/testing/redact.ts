import { expect } from 'vitest'
import type { RedactionKind, RedactionView } from '@/domain/redaction/redaction'
import type { Database } from '@/server/database/database'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { askRedaction } from '@/server/redaction/ask'
import { carryOutRedaction } from '@/server/redaction/carry-out'
import { callApi } from './call-api'
import { crawl, type KnownIds } from './crawl'
import type { Person } from './desk'
import { tablesThatHold } from './planted-words'

/** A name that stands nowhere unless a test planted it. */
export const plantedName = 'Zvfkname'

let keys = 0

/** Headers with which the answer of a POST is kept, as every screen sends them. */
export function keptAnswer(): { 'idempotency-key': string } {
  keys += 1
  return { 'idempotency-key': `planted-${keys}` }
}

/** Asks for a redaction. */
export function askToRedact(
  who: Person,
  kind: RedactionKind,
  subjectId: string,
  headers: Record<string, string> = {},
) {
  const body = { kind, subjectId, reason: 'A mistyped name' }
  return callApi<RedactionView>(api({ POST: askRedaction }), 'POST', who, { body, headers })
}

/** Carries a redaction out, or does with it what another operation does. */
export function decideRedaction(
  who: Person,
  id: string,
  operation: typeof carryOutRedaction = carryOutRedaction,
) {
  return callApi<RedactionView & { code: string }>(api({ POST: operation }), 'POST', who, { params: { id } })
}

/** The body of an answer; throws when it was refused. */
export async function made<T>(answer: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await answer
  if (status >= 300) throw new Error(JSON.stringify(body))
  return body
}

/**
 * The planted name stands somewhere, and after Eva asked and Olu carried it out in no byte of any table, nor of what an
 * editor can get; the chain still holds and lists the redaction, and nobody can ask for it again.
 */
export async function expectGone(
  database: Database,
  desk: { Eva: Person; Olu: Person; teamId: string },
  what: { kind: RedactionKind; subjectId: string; ids: KnownIds },
): Promise<void> {
  const { prisma } = database
  expect(await tablesThatHold(prisma, plantedName)).not.toEqual([])
  const { id } = await made(askToRedact(desk.Eva, what.kind, what.subjectId, keptAnswer()))
  const done = await decideRedaction(desk.Olu, id)
  expect(done).toMatchObject({ status: 200, body: { state: 'carried-out', carriedOutBy: { name: 'Olu' } } })
  expect(await tablesThatHold(prisma, plantedName)).toEqual([])
  const ids = { ...what.ids, teams: desk.teamId }
  for (const [path, text] of await crawl(desk.Eva, ids))
    expect([path, text.includes(plantedName)]).toEqual([path, false])
  const [chain] = await verifyHistory(prisma, desk.teamId)
  expect(chain).toMatchObject({ broken: null, redactions: [{ kind: what.kind }] })
  const again = await askToRedact(desk.Eva, what.kind, what.subjectId)
  expect(again).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
}
