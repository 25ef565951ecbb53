import { problem } from '@/domain/problem'
import { touchesConfidence } from '@/domain/sources/confidential'
import { changeSourceInput, sourceView } from '@/domain/sources/source'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { changedConfidence, loadConfidence, storeConfidence } from './confidential'
import { sameAddress, sourceColumns } from './held'
import { findReadableSource, findSource } from './library'
import { lockLibrary } from './lock'
import { chosenOrigin } from './origin'
import { describeSource, viewSource } from './view'

export const changeSource = operation({
  method: 'PATCH',
  path: '/sources/{id}',
  summary: 'Changes what the library says of a source, or who may know it.',
  body: changeSourceInput,
  ifMatch: 'needed',
  answer: sourceView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Source" WHERE "id" = ${call.params.id ?? ''} FOR UPDATE`
        const source = await findReadableSource(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, source.version, () => viewSource(call.actor.userId, source))
        await lockLibrary(tx, source.teamId)
        const confidence = await loadConfidence(tx, call, source)
        const { originId, wrong } = await chosenOrigin(tx, call.actor, source, call.body.originId)
        const columns = { ...sourceColumns({ ...describeSource(source), ...call.body }), originId }
        if (confidence.next.confidential) columns.canonicalUrl = null
        const known = await sameAddress(tx, source.teamId, columns.canonicalUrl, source.heldBy)
        return { source, confidence, columns, wrong, taken: known !== null && known !== source.id }
      },
      allow: ({ source }) => {
        const subject = { teamId: source.teamId, madeById: source.createdById }
        allow(call.actor, touchesConfidence(call.body) ? 'source.confide' : 'source.write', subject)
      },
      decide: ({ source, confidence, columns, wrong, taken }) => {
        const { now, next } = confidence
        const errors = [...confidence.errors, ...wrong]
        if (source.redactedAt) throw problem('wrong-state', 'This source was redacted.')
        if (errors.length > 0) throw problem('invalid', { errors })
        if (taken) throw problem('taken', 'The library has a source with this address already.')
        const changed = Object.keys(columns).filter(
          (column) => columns[column as keyof typeof columns] !== source[column as keyof typeof columns],
        )
        return [...changed.filter((column) => column !== 'canonicalUrl'), ...changedConfidence(now, next)]
      },
      record: async (tx, { source, confidence, columns }, changed) => {
        const { readers: _readers, ...flags } = confidence.next
        if (changed.length > 0) {
          await tx.source.update({
            where: { id: source.id },
            data: { ...columns, ...flags, ...newAddress(source, columns), version: { increment: 1 } },
          })
          await storeConfidence(tx, source.id, confidence.next)
        }
        return {
          chain: teamChain(source.teamId),
          events:
            source.heldBy === '' && changed.length > 0
              ? [{ type: 'source.changed', data: { sourceId: source.id, changed } }]
              : [],
          answer: async (inside) => {
            const now = await findSource(inside, call.actor, source.id)
            return { body: viewSource(call.actor.userId, now), version: now.version }
          },
        }
      },
    }),
})

/** Another address was not looked at yet. */
function newAddress(before: { url: string | null }, after: { url: string | null }) {
  return before.url === after.url ? {} : { linkState: null, linkCheckedAt: null, linkTextSha256: null }
}
