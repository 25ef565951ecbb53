import { z } from 'zod'
import { articleDocument, blockTexts } from '@/domain/articles/document'
import { freeze, proposalSchema, type FrozenText } from '@/domain/articles/proposal'
import { isProblem, problem } from '@/domain/problem'
import { keepAsBefore } from '@/domain/revisions/keep-as-before'
import { lookAgainView, type LookAgainView } from '@/domain/revisions/revision'
import { sameWords } from '@/domain/revisions/same-words'
import { lostItsText } from '@/domain/revisions/watching'
import type { Article } from '@/prisma/generated/client'
import { keptBlocks } from '@/server/articles/kept-blocks'
import { readImport, type ReadImport } from '@/server/articles/import-source'
import { findArticle } from '@/server/articles/read'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { chainOf } from '@/server/history/record'
import { operation, type Answer, type WriteContext } from '@/server/http/operation'
import { sha256Hex } from '@/server/ids'
import { allow, write } from '@/server/write'
import { carryOnto, currentText } from '../carry/carry-onto'
import { lockForRevision, storedOutcomes } from '../store'
import { frozenText, revisedEvents, storeRevision } from '../store-revision'
import { viewRevision } from '../view'

/** How a page is read; tests read theirs elsewhere. */
export type PageReading = (address: string) => Promise<ReadImport>
const readAddress: PageReading = (url) => readImport({ url })

/**
 * Reads an article's address again and compares what is there with the current text. The same words, typography and
 * case aside, change nothing but when it was looked at; others become a revision that waits for an editor, unless the
 * newest one has them already. Throws `no-address`, and what fetching and reading refuse, after noting it.
 */
export async function lookAgain(
  context: WriteContext,
  articleId: string,
  origin: 'look-again' | 'watch',
  readPage: PageReading = readAddress,
): Promise<Answer> {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, context.actor, articleId)
  allow(context.actor, 'revision.add', { teamId: article.teamId })
  if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
  if (!article.sourceUrl) throw problem('no-address')
  try {
    const read = await readPage(article.sourceUrl)
    return await compareWith(context, article, origin, read)
  } catch (error) {
    const noted = isProblem(error) && error.code !== 'unavailable' && error.code !== 'stale'
    if (noted) await note(prisma, articleId, context.now, error.code)
    throw error
  }
}

async function note(tx: Transaction, id: string, lookedAt: Date, lookedOutcome: string): Promise<void> {
  await tx.article.update({ where: { id }, data: { lookedAt, lookedOutcome } })
}

/** What of a page is the article's text, chosen as it was chosen before. Throws `page-empty` when most of it is gone. */
async function textOf(tx: Transaction, articleId: string, read: ReadImport): Promise<FrozenText> {
  const current = await currentText(tx, articleId)
  const body =
    current.importBodyId === null
      ? null
      : await tx.importBody.findUnique({ where: { id: current.importBodyId }, select: { proposal: true } })
  const earlier = body && keptBlocks(proposalSchema.parse(body.proposal).blocks, current.text)
  const texts = blockTexts(articleDocument.parse(current.document))
  const { blocks } = read.proposal
  const choice = keepAsBefore(blocks, earlier ?? texts.map((text) => ({ text, kept: true })))
  if (choice.drop.length === blocks.length) throw problem('page-empty')
  const frozen = freeze(blocks, choice)
  if (lostItsText({ before: current.words, after: frozen.words })) throw problem('page-empty')
  return frozen
}

async function compareWith(
  context: WriteContext,
  { id }: Article,
  origin: 'look-again' | 'watch',
  read: ReadImport,
): Promise<Answer> {
  const { prisma } = await getDatabase()
  const frozen = await textOf(prisma, id, read)
  const sha256 = sha256Hex(frozen.text)
  const isThere = (revision: { sha256: string; text: string } | null) =>
    revision !== null && (revision.sha256 === sha256 || sameWords(revision.text, frozen.text))
  const isCurrent = isThere(await currentText(prisma, id))
  const after = frozenText(frozen)
  const outside = isCurrent ? null : await carryOnto(prisma, id, after)
  const lookedAt = context.now
  const seen = (data: LookAgainView): Answer => ({ body: data })
  return write(context, {
    load: async (tx) => {
      await lockForRevision(tx, id)
      const article = await findArticle(tx, context.actor, id)
      const newest = await tx.revision.findFirst({ where: { articleId: id }, orderBy: { number: 'desc' } })
      const carried = outside && (await carryOnto(tx, id, after, outside))
      return { article, newest, carried }
    },
    allow: ({ article }) => allow(context.actor, 'revision.add', { teamId: article.teamId }),
    decide: ({ carried }) => {
      if (outside && carried?.from.id !== outside.from.id) throw problem('stale')
    },
    record: async (tx, { article, newest, carried }) => {
      const chain = chainOf(article)
      await note(tx, id, lookedAt, carried ? 'changed' : 'unchanged')
      const unchanged = { changed: false, lookedAt: lookedAt.toISOString() } as const
      if (!carried) return { chain, events: [], answer: async () => seen(unchanged) }
      if (newest && isThere(newest))
        return {
          chain,
          events: [],
          answer: async (inside) =>
            seen(newest.decision === 'pending' ? await waiting(inside, newest, lookedAt) : unchanged),
        }
      const stored = await storeRevision(
        tx,
        context,
        article,
        { body: read, frozen, origin, adopted: false },
        carried,
      )
      return {
        chain,
        events: revisedEvents(id, { origin, adopted: false, bodySha256: read.sha256 }, stored),
        answer: (inside) => waiting(inside, { id: stored.id, articleId: id }, lookedAt).then(seen),
      }
    },
  })
}

/** The answer that shows a revision that waits, as it was when it was added. */
async function waiting(
  tx: Transaction,
  revision: { id: string; articleId: string },
  lookedAt: Date,
): Promise<LookAgainView> {
  const view = await viewRevision(tx, revision.id)
  if (!view.diff) throw new Error(`Revision ${revision.id} was compared with none`)
  const { from: _, ...diff } = view.diff
  const claims = await storedOutcomes(tx, revision)
  return { changed: true, lookedAt: lookedAt.toISOString(), revision: view, claims, diff }
}

export const lookAtAddress = operation({
  method: 'POST',
  path: '/articles/{id}/revisions/look-again',
  summary:
    'Reads the article’s address again. Another text becomes a revision that waits for an editor; its bytes are kept as evidence.',
  body: z.strictObject({}),
  answer: lookAgainView,
  run: (call) => lookAgain(call, call.params.id ?? '', 'look-again'),
})
