import { z } from 'zod'
import { problem } from '@/domain/problem'
import { sourceView } from '@/domain/sources/source'
import { getDatabase } from '@/server/database/open'
import { fetchPublic, type FetchedBody } from '@/server/fetch/fetch-public'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { citesBlindly, keepSourceFile } from '../files'
import { findReadableSource } from '../library'
import { viewSource } from '../view'
import { readPageFacts } from './page-facts'

export const snapshotSource = operation({
  method: 'POST',
  path: '/sources/{id}/snapshot',
  summary: 'Fetches what is at the address of a source and keeps it, byte for byte with its hash, as a file.',
  body: z.strictObject({}),
  answer: sourceView,
  status: 201,
  async run(call) {
    const { prisma } = await getDatabase()
    const asked = await findReadableSource(prisma, call.actor, call.params.id ?? '')
    allow(call.actor, 'source.write', { teamId: asked.teamId })
    if (!asked.url) throw problem('no-address')
    const page = await fetchPublic(asked.url)
    const { textSha256 } = await readPageFacts(page)
    return write(call, {
      load: async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Source" WHERE "id" = ${asked.id} FOR UPDATE`
        const source = await findReadableSource(tx, call.actor, asked.id)
        return { source, blind: await citesBlindly(tx, call.actor.userId, source.id) }
      },
      allow: ({ source }) => allow(call.actor, 'source.write', { teamId: source.teamId }),
      decide: ({ source, blind }) => {
        if (source.redactedAt) throw problem('wrong-state', 'This source was redacted.')
        if (source.url !== asked.url) throw problem('stale')
        return { heldBy: blind || source.heldBy !== '' ? call.actor.userId : '' }
      },
      record: async (tx, { source }, { heldBy }) => {
        const { bytes, sha256, mediaType, url, fetchedAt } = page
        const events = await keepSourceFile(tx, source, {
          ...{ heldBy, name: nameOf(page), sha256, bytes, snapshotOf: url },
          mediaType: mediaType || 'application/octet-stream',
          createdById: call.actor.userId,
          createdAt: fetchedAt,
        })
        // What was kept is what later looks are compared with; a snapshot that others may not know of tells nothing.
        if (heldBy === '')
          await tx.source.update({
            where: { id: source.id },
            data: {
              ...{ linkState: 'ok', linkCheckedAt: fetchedAt, linkTextSha256: textSha256 },
              version: { increment: 1 },
            },
          })
        return {
          chain: teamChain(source.teamId),
          events,
          answer: async (inside) => {
            const now = await findReadableSource(inside, call.actor, source.id)
            const location = `/api/v1/sources/${source.id}`
            return { status: 201, body: viewSource(call.actor.userId, now), version: now.version, location }
          },
        }
      },
    })
  },
})

const extensions: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** A name that says where it was: `example.org report.html`. */
function nameOf({ url, mediaType }: FetchedBody): string {
  const { hostname, pathname } = new URL(url)
  const last = pathname.split('/').filter(Boolean).at(-1) ?? ''
  const words = last.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[^\p{L}\p{N}-]+/gu, ' ')
  const parts = [hostname.replace(/^www\./, ''), words.slice(0, 80).trim()]
  return `${parts.filter(Boolean).join(' ')}.${extensions[mediaType] ?? 'bin'}`
}
