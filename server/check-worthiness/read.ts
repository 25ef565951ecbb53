import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TextRange } from '@/domain/anchoring/span'
import { articleDocument } from '@/domain/articles/document'
import { checkWorthyView, type CheckWorthyView } from '@/domain/check-worthiness/check-worthy'
import {
  checkWorthyBlocks,
  offered,
  type CheckWorthySentence,
} from '@/domain/check-worthiness/check-worthy-sentences'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { adoptedRevision } from '@/server/claims/placing'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'

/** As many as a person looks through before the list has changed under their hands. */
const mostOffered = 50
/** How long a text may keep other requests waiting, in milliseconds. */
const turn = 20
/** Texts whose sentences are kept: they never change, and a long one takes half a second. */
const mostKept = 20
const kept = new Map<string, Promise<CheckWorthySentence[]>>()

/** What of an article's current text is worth a check. Throws `not-found` for whoever is not in its team. */
export async function readCheckWorthy(actor: Actor, articleId: string): Promise<CheckWorthyView> {
  const { prisma } = await getDatabase()
  return viewCheckWorthy(prisma, await findArticle(prisma, actor, articleId))
}

async function viewCheckWorthy(
  tx: Transaction,
  article: { id: string; language: string | null },
): Promise<CheckWorthyView> {
  const revision = await adoptedRevision(tx, article.id)
  const sentences = await sentencesIn(tx, revision, article.language)
  const dismissed = await dismissedIn(tx, article.id, revision)
  const claimed = await claimedIn(tx, revision.id)
  const items = offered(sentences, [...claimed, ...dismissed], mostOffered)
  const withWords = <T extends TextRange>(range: T) => ({
    ...range,
    exact: revision.text.slice(range.start, range.end),
  })
  return { revision: revision.number, items: items.map(withWords), dismissed: dismissed.map(withWords) }
}

/** The check-worthy sentences of a revision, worked out once and with pauses for other requests. */
function sentencesIn(
  tx: Transaction,
  { id, text }: { id: string; text: string },
  language: string | null,
): Promise<CheckWorthySentence[]> {
  const key = `${id} ${language ?? ''}`
  const known = kept.get(key)
  if (known) return known
  const found = readDocument(tx, id).then(async (document) => {
    const sentences: CheckWorthySentence[] = []
    let since = performance.now()
    for (const block of checkWorthyBlocks(document, text, language)) {
      sentences.push(...block)
      if (performance.now() - since < turn) continue
      await nextTurn()
      since = performance.now()
    }
    return sentences
  })
  kept.set(key, found)
  found.catch(() => kept.delete(key))
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(old)
  return found
}

async function readDocument(tx: Transaction, revisionId: string) {
  const { document } = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { document: true },
  })
  return articleDocument.parse(document)
}

async function claimedIn(tx: Transaction, revisionId: string): Promise<TextRange[]> {
  const placements = await tx.placement.findMany({
    where: { revisionId, span: { claim: { removedAt: null } } },
    select: { start: true, end: true },
  })
  return placements.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))
}

/**
 * What was dismissed, where it stands in the present text: a sentence that a later revision has word for word stays
 * dismissed there.
 */
async function dismissedIn(
  tx: Transaction,
  articleId: string,
  revision: { id: string; text: string },
): Promise<TextRange[]> {
  const rows = await tx.checkWorthyDecision.findMany({
    where: { articleId, decision: 'dismissed' },
    select: { revisionId: true, start: true, end: true },
  })
  const earlier = await tx.revision.findMany({
    where: { id: { in: [...new Set(rows.map(({ revisionId }) => revisionId))] } },
    select: { id: true, text: true },
  })
  const found = rows.flatMap(({ revisionId, start, end }): TextRange[] => {
    if (revisionId === revision.id) return [{ start, end }]
    const words = earlier.find(({ id }) => id === revisionId)?.text.slice(start, end)
    const at = words ? revision.text.indexOf(words) : -1
    return words && at >= 0 ? [{ start: at, end: at + words.length }] : []
  })
  return found.sort((a, b) => a.start - b.start)
}

export const getCheckWorthy = operation({
  method: 'GET',
  path: '/articles/{id}/check-worthy',
  summary:
    'Sentences that are worth a check, best first, with the cues that speak for each. No model is asked.',
  answer: checkWorthyView,
  run: async ({ actor, params }) => ({ body: await readCheckWorthy(actor, params.id ?? '') }),
})
