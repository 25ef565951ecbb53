import { z } from 'zod'
import type { NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import { sourceFileView, sourceView } from '@/domain/sources/source'
import { storedDraft } from '@/domain/verdicts/draft'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import type { UploadedFile } from '@/server/http/body'
import { operation } from '@/server/http/operation'
import { newId, sha256Hex } from '@/server/ids'
import { allow, write } from '@/server/write'
import { fileType } from './file-type'
import { findReadableSource } from './library'
import { viewSource } from './view'

const fileLimit = 10_000_000
const fileBody = z.strictObject({
  file: z.custom<UploadedFile>(
    (value) => value instanceof Object && 'bytes' in value,
    'Send a form with a file.',
  ),
})

export const addSourceFile = operation({
  method: 'POST',
  path: '/sources/{id}/files',
  summary:
    'Keeps a file with a source: a PDF, an image, a mail or a text of at most 10 MB. Private unless said otherwise.',
  body: fileBody,
  accepts: 'file',
  bodyLimit: fileLimit + 10_000,
  answer: sourceView,
  status: 201,
  async run(call) {
    const { file } = call.body
    if (file.bytes.byteLength > fileLimit) throw problem('too-large')
    if (file.bytes.byteLength === 0)
      throw problem('invalid', { errors: [{ path: '/file', message: 'The file is empty.' }] })
    const mediaType = fileType(file)
    const sha256 = sha256Hex(file.bytes)
    return write(call, {
      load: async (tx) => {
        const source = await findReadableSource(tx, call.actor, call.params.id ?? '')
        return { source, blind: await citesBlindly(tx, call.actor.userId, source.id) }
      },
      allow: ({ source }) => allow(call.actor, 'source.write', { teamId: source.teamId }),
      decide: ({ source, blind }) => ({ heldBy: blind || source.heldBy !== '' ? call.actor.userId : '' }),
      record: async (tx, { source }, { heldBy }) => {
        const events = await keepSourceFile(tx, source, {
          heldBy,
          name: file.name.slice(0, 255) || 'file',
          mediaType,
          sha256,
          bytes: new Uint8Array(file.bytes),
          createdById: call.actor.userId,
          createdAt: call.now,
        })
        return {
          chain: teamChain(source.teamId),
          events,
          answer: async (inside) => {
            const now = await findReadableSource(inside, call.actor, source.id)
            return { status: 201, body: viewSource(call.actor.userId, now), version: now.version }
          },
        }
      },
    })
  },
})

/**
 * Keeps a file with a source, unless the same bytes are there already for the same people. Answers the event to record:
 * none for what is there, and none for what others may not know of.
 */
export async function keepSourceFile(
  tx: Transaction,
  source: { id: string; files: { sha256: string; heldBy: string }[] },
  file: {
    heldBy: string
    name: string
    mediaType: string
    sha256: string
    bytes: Uint8Array<ArrayBuffer>
    snapshotOf?: string
    createdById: string
    createdAt: Date
  },
): Promise<NewEvent[]> {
  const { heldBy, sha256, bytes } = file
  if (source.files.some((kept) => kept.sha256 === sha256 && kept.heldBy === heldBy)) return []
  const data = { id: newId(), sourceId: source.id, size: bytes.byteLength, ...file }
  await tx.sourceFile.create({ data })
  return heldBy === '' ? [{ type: 'source.file-added', data: { sourceId: source.id, sha256 } }] : []
}

/**
 * Whether a person cites a source in a verdict that nobody else may know yet: a file that they add to it now would
 * tell, so it is theirs alone until the reveal.
 */
export async function citesBlindly(tx: Transaction, userId: string, sourceId: string): Promise<boolean> {
  const unrevealed = await tx.verdict.findMany({
    where: { authorId: userId, claim: { revealedAt: null } },
    select: {
      draft: true,
      filings: { select: { citations: { where: { sourceId }, select: { id: true } } } },
    },
  })
  return unrevealed.some(
    ({ draft, filings }) =>
      filings.some((filing) => filing.citations.length > 0) ||
      (draft !== null &&
        storedDraft.parse(draft).citations.some((citation) => citation.sourceId === sourceId)),
  )
}

export const getSourceFile = operation({
  method: 'GET',
  path: '/sources/{id}/files/{fileId}',
  summary: 'Downloads a file of a source.',
  answer: sourceFileView,
  async run({ actor, params }) {
    const { prisma } = await getDatabase()
    const source = await findReadableSource(prisma, actor, params.id ?? '')
    const file = await prisma.sourceFile.findFirst({
      where: {
        id: params.fileId ?? '',
        sourceId: source.id,
        heldBy: { in: ['', actor.userId] },
        redactedAt: null,
      },
    })
    if (!file?.bytes) throw problem('not-found')
    return { response: download(file.bytes, file.name ?? 'file', file.mediaType) }
  },
})

/** A response that a browser saves and never runs. */
function download(bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
