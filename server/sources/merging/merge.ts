import { z } from 'zod'
import { problem } from '@/domain/problem'
import { sourceView } from '@/domain/sources/source'
import type { Transaction } from '@/server/database/database'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { findSource } from '../library'
import { lockLibrary } from '../lock'
import { viewSource, type WholeSource } from '../view'

export const mergeSource = operation({
  method: 'POST',
  path: '/sources/{id}/merge',
  summary:
    'Merges a source into another of the library that is the same; citations keep what their authors gave.',
  body: z.strictObject({ intoId: z.string().max(64) }),
  answer: sourceView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const ids = [call.params.id ?? '', call.body.intoId].sort()
        await tx.$queryRaw`SELECT 1 FROM "Source" WHERE "id" IN (${ids[0]}, ${ids[1]}) ORDER BY "id" FOR UPDATE`
        const from = await findSource(tx, call.actor, call.params.id ?? '')
        const into = await findSource(tx, call.actor, call.body.intoId)
        await lockLibrary(tx, from.teamId)
        return { from, into }
      },
      allow: ({ from, into }) => {
        allow(call.actor, 'source.merge', { teamId: from.teamId })
        allow(call.actor, 'source.merge', { teamId: into.teamId })
      },
      decide: ({ from, into }) => {
        if (from.teamId !== into.teamId) throw problem('not-found')
        if (from.id === into.id) throw problem('wrong-state', 'These are one source already.')
        if ([from, into].some((source) => source.heldBy !== ''))
          throw problem('wrong-state', 'Only sources that are open to the team can be merged.')
        if ([from, into].some((source) => source.confidential || source.redactedAt !== null))
          throw problem('wrong-state', 'Confidential and redacted sources are not merged.')
      },
      record: async (tx, { from, into }) => {
        await merge(tx, from, into)
        return {
          chain: teamChain(into.teamId),
          events: [{ type: 'source.merged', data: { sourceId: from.id, intoSourceId: into.id } }],
          answer: async (inside) => {
            const now = await findSource(inside, call.actor, into.id)
            return { body: viewSource(call.actor.userId, now), version: now.version }
          },
        }
      },
    }),
})

/** What the library did not know of the one that stays, it takes from the other. */
async function merge(tx: Transaction, from: WholeSource, into: WholeSource): Promise<void> {
  const moved = { data: { sourceId: into.id }, where: { sourceId: from.id } }
  await tx.citation.updateMany(moved)
  await tx.sourceFile.updateMany(moved)
  await tx.evidence.updateMany(moved)
  await tx.replyRequest.updateMany(moved)
  await tx.source.updateMany({
    where: { originId: from.id, id: { not: into.id } },
    data: { originId: into.id },
  })
  await tx.source.updateMany({ where: { mergedIntoId: from.id }, data: { mergedIntoId: into.id } })
  await tx.source.update({
    where: { id: from.id },
    data: { mergedIntoId: into.id, canonicalUrl: null, originId: null, version: { increment: 1 } },
  })
  const isOrigin = (await tx.source.count({ where: { originId: into.id, heldBy: '' } })) > 0
  const originId = [into.originId, from.originId].find(
    (id) => id !== null && id !== into.id && id !== from.id,
  )
  await tx.source.update({
    where: { id: into.id },
    data: {
      ...(into.url === null ? { url: from.url, canonicalUrl: from.canonicalUrl } : {}),
      title: into.title ?? from.title,
      publisher: into.publisher ?? from.publisher,
      author: into.author ?? from.author,
      publishedAt: into.publishedAt ?? from.publishedAt,
      archiveUrl: into.archiveUrl ?? from.archiveUrl,
      tier: into.tier ?? from.tier,
      language: into.language ?? from.language,
      originId: isOrigin ? null : (originId ?? null),
      version: { increment: 1 },
    },
  })
}
