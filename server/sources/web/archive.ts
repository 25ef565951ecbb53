import { z } from 'zod'
import { problem } from '@/domain/problem'
import { sourceView } from '@/domain/sources/source'
import type { Database } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { wake } from '@/server/database/wake'
import { record, teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { enqueue } from '@/server/jobs/enqueue'
import type { JobKind } from '@/server/jobs/runner'
import { allow, write } from '@/server/write'
import { findReadableSource } from '../library'
import { viewSource } from '../view'
import { wayback } from './wayback'

export const archiveKind = 'source.archive'
const payloadSchema = z.object({ sourceId: z.string(), userId: z.string(), job: z.string() })

export const archiveSource = operation({
  method: 'POST',
  path: '/sources/{id}/archive',
  summary: 'Asks the Internet Archive to save the page of a source; its address comes when that is done.',
  body: z.strictObject({}),
  answer: sourceView,
  async run(call) {
    const { prisma } = await getDatabase()
    const asked = await findReadableSource(prisma, call.actor, call.params.id ?? '')
    allow(call.actor, 'source.write', { teamId: asked.teamId })
    if (!asked.url) throw problem('no-address')
    if (asked.confidential)
      throw problem(
        'wrong-state',
        'A confidential source is not named to an archive. Keep a snapshot instead.',
      )
    const archive = wayback()
    if (!archive)
      throw problem(
        'wrong-state',
        'This installation has no key of the Internet Archive. Keep a snapshot instead.',
      )
    const job = await archive.save(asked.url)
    return write(call, {
      load: (tx) => findReadableSource(tx, call.actor, asked.id),
      allow: (source) => allow(call.actor, 'source.write', { teamId: source.teamId }),
      decide: () => undefined,
      record: async (tx, source) => {
        const payload = { sourceId: source.id, userId: call.actor.userId, job }
        const runAt = new Date(call.now.getTime() + 10_000)
        await enqueue(tx, { kind: archiveKind, key: `${archiveKind} ${source.id}`, payload, runAt })
        return {
          chain: teamChain(source.teamId),
          events: [],
          answer: async () => ({ body: viewSource(call.actor.userId, source), version: source.version }),
        }
      },
    })
  },
})

/** Saving takes the archive seconds to minutes; whoever asked for it did what comes of it. */
async function noteArchived(database: Database, payload: unknown): Promise<void> {
  const { sourceId, userId, job } = payloadSchema.parse(payload)
  const copy = await wayback()?.saved(job)
  if (!copy) throw new Error('The Internet Archive is still at work.')
  await database.transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Source" WHERE "id" = ${sourceId} FOR UPDATE`
    const source = await tx.source.findUnique({ where: { id: sourceId } })
    if (!source || source.redactedAt) return
    const data = { archiveUrl: copy.url, version: { increment: 1 } }
    await tx.source.update({ where: { id: source.mergedIntoId ?? source.id }, data })
    if (source.heldBy !== '') return
    const event = { type: 'source.changed' as const, data: { sourceId, changed: ['archiveUrl'] } }
    await record(tx, teamChain(source.teamId), userId, new Date(), [event])
    await wake(tx, source.teamId)
  })
}

/** Asks again after 10 s, 20 s, 40 s … for about half an hour. */
export const archiveJob: JobKind = {
  attempts: 8,
  delay: (failures) => 10_000 * 2 ** (failures - 1),
  run: noteArchived,
}
