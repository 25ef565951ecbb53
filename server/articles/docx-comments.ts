import { describeSpan, type TextRange } from '@/domain/anchoring/span'
import {
  chosenBlocks,
  type BlockChoice,
  type ImportedThread,
  type Proposal,
  type ProposedBlock,
} from '@/domain/articles/proposal'
import type { NewEvent } from '@/domain/history/event'
import type { Transaction } from '@/server/database/database'
import { newId, newSalt } from '@/server/ids'
import { importedPeople } from '@/server/team/imported-people'

/** Word's own dates go back further than comments do; a clock that was never set shows in years like 1601. */
const earliest = Date.UTC(1990, 0, 1)

/**
 * Stores the comments of an imported file as discussions of the article under the names that they have there, on the
 * words they stood at; words that were not taken over are kept as orphaned, and what is about no words is about the
 * article. `choice` is the one that the revision was frozen with. Answers the event to record, none without comments.
 */
export async function storeImportedComments(
  tx: Transaction,
  what: {
    teamId: string
    articleId: string
    revision: { id: string; text: string }
    proposal: Proposal
    choice: BlockChoice
    bodySha256: string
    now: Date
  },
): Promise<NewEvent[]> {
  const { teamId, articleId, revision, proposal, choice, bodySha256, now } = what
  const threads = proposal.threads ?? []
  if (threads.length === 0) return []
  const names = threads.flatMap(({ comments }) => comments.map(({ author }) => author))
  const personOf = await importedPeople(tx, { teamId, names, now })
  const rows = threads.map((thread) => ({ id: newId(), thread }))
  await tx.thread.createMany({
    data: rows.map(({ id, thread: { comments, resolved } }) => {
      const createdById = personOf(comments[0]?.author ?? null)
      const resolvedById = personOf(comments.at(-1)?.author ?? null)
      const settled = resolved ? { resolvedAt: now, resolvedById } : {}
      return { id, teamId, articleId, createdById, createdAt: now, ...settled }
    }),
  })
  await tx.comment.createMany({
    data: rows.flatMap(({ id: threadId, thread }) =>
      thread.comments.map(({ author, body, writtenAt }, index) => ({
        ...{ id: newId(), threadId, number: index + 1, authorId: personOf(author), body, salt: newSalt() },
        // Nobody of the team is called by a name in somebody else's file.
        mentions: [],
        createdAt: writtenOn(writtenAt, now),
      })),
    ),
  })
  const spans = wordsOf(rows, proposal, choice, revision.text)
  await tx.span.createMany({
    data: spans.map(({ id, threadId, quote }) => ({ id, threadId, position: 0, ...quote })),
  })
  await tx.placement.createMany({
    data: spans.map(({ id: spanId, quote, range }) => ({
      ...{ spanId, revisionId: revision.id, ...quote },
      ...(range ? { ...range, outcome: 'exact', score: 1 } : { outcome: 'orphaned', score: 0 }),
    })),
  })
  const threadIds = rows.map(({ id }) => id)
  const unplaced = spans.filter(({ range }) => range === null).length
  return [
    {
      type: 'article.annotations-imported',
      data: { articleId, bodySha256, claimIds: [], threadIds, unplaced },
    },
  ]
}

function writtenOn(writtenAt: string | null, now: Date): Date {
  const written = writtenAt === null ? Number.NaN : Date.parse(writtenAt)
  return written >= earliest && written <= now.getTime() ? new Date(written) : now
}

interface ThreadWords {
  id: string
  threadId: string
  quote: { exact: string; prefix: string; suffix: string }
  /** `null` where the words were not taken over. */
  range: TextRange | null
}

/** The words that the threads are about, in the frozen text or, where they are not in it, as the file has them. */
function wordsOf(
  rows: { id: string; thread: ImportedThread }[],
  proposal: Proposal,
  choice: BlockChoice,
  text: string,
): ThreadWords[] {
  const inFile = placesIn(proposal.blocks)
  const inText = placesIn(chosenBlocks(proposal.blocks, choice))
  const whole = proposal.blocks.map((block) => block.text).join('\n')
  return rows.flatMap(({ id: threadId, thread }) => {
    const original = inFile(thread)
    if (!original) return []
    const found = inText(thread)
    const range = found && text.slice(found.start, found.end).trim() !== '' ? found : null
    const { start, end } = range ?? original
    const { exact, prefix, suffix } = describeSpan(range ? text : whole, start, end)
    return [{ id: newId(), threadId, quote: { exact, prefix, suffix }, range }]
  })
}

/** Finds the range of a thread in the text of these blocks, `null` where it begins or ends in another one. */
function placesIn(blocks: ProposedBlock[]): (thread: ImportedThread) => TextRange | null {
  const starts = new Map<number, number>()
  let at = 0
  for (const { index, text } of blocks) {
    starts.set(index, at)
    at += text.length + 1
  }
  return ({ start, end }) => {
    const from = start ? starts.get(start.block) : undefined
    const to = end ? starts.get(end.block) : undefined
    if (!start || !end || from === undefined || to === undefined) return null
    const range = { start: from + start.offset, end: to + end.offset }
    return range.end > range.start ? range : null
  }
}
