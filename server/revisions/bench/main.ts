// A part of `npm run bench`: a long article with many claims gets edited revisions through the API, on the embedded database.
import { describeSpan } from '@/domain/anchoring/span'
import { rowLines, type BenchRow } from '@/domain/bench/bench-row'
import { benchTable } from '@/domain/bench/bench-table'
import type { AddedRevisionView } from '@/domain/revisions/revision'
import type { Database } from '@/server/database/database'
import { setDatabase } from '@/server/database/open'
import { api } from '@/server/http/api'
import { newId } from '@/server/ids'
import { callApi } from '@/server/testing/call-api'
import { makeDesk } from '@/server/testing/desk'
import { anArticle } from '@/server/testing/journey'
import { openInMemory } from '@/server/testing/open-in-memory'
import { addRevision } from '../add'
import { editedText, madeParagraphs } from './made-text'

const quick = process.argv.includes('--quick')
const rounds = quick ? 3 : 7
const route = api({ POST: addRevision })

/** Marks words of every paragraph, as a restored backup would: without a history, and in three statements. */
async function markClaims(
  { prisma }: Database,
  article: { id: string; teamId: string; text: string },
  paragraphs: readonly string[],
  markedById: string,
): Promise<void> {
  const { id: revisionId } = await prisma.revision.findFirstOrThrow({ where: { articleId: article.id } })
  const createdAt = new Date('2026-03-01T10:00:00Z')
  let start = 0
  const marked = paragraphs.map((paragraph, at) => {
    const span = describeSpan(article.text, start + 20, start + 80)
    start += paragraph.length + 1
    return { claimId: newId(), spanId: newId(), number: at + 1, span }
  })
  await prisma.claim.createMany({
    data: marked.map(({ claimId: id, number, span: { exact } }) => ({
      ...{ id, number, statement: exact, voices: [], markedById, createdAt },
      ...{ articleId: article.id, teamId: article.teamId },
    })),
  })
  await prisma.span.createMany({
    data: marked.map(({ claimId, spanId: id, span: { exact, prefix, suffix } }) => ({
      ...{ id, claimId, position: 0, exact, prefix, suffix },
    })),
  })
  await prisma.placement.createMany({
    data: marked.map(({ spanId, span }) => ({ ...span, spanId, revisionId, outcome: 'exact', score: 1 })),
  })
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

const database = await openInMemory()
setDatabase(database)
const { Ana } = await makeDesk({ Ana: 'editor' })
const paragraphs = madeParagraphs(1000)
const article = await anArticle(Ana, { text: paragraphs.join('\n\n') })
await markClaims(database, article, paragraphs, Ana.id)

const params = { id: article.id }
const walls: number[] = []
const cpus: number[] = []
const outcomes = new Map<string, number>()
for (let round = 0; round <= rounds; round += 1) {
  const body = { text: editedText(paragraphs, round) }
  const started = performance.now()
  const before = process.cpuUsage()
  const answer = await callApi<AddedRevisionView>(route, 'POST', Ana, { params, body })
  const { user, system } = process.cpuUsage(before)
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  // The first is for the compiler, and starts the thread.
  if (round === 0) continue
  walls.push(performance.now() - started)
  cpus.push((user + system) / 1000)
  for (const { outcome } of answer.body.claims) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
}
await database.close()

const words = article.text.split(/\s+/).length
const what = `an edited revision of ${words} words with ${paragraphs.length} claims`
const told = [...outcomes].map(([outcome, count]) => `${outcome} ${Math.round(count / rounds)}`).join(', ')
const rows: BenchRow[] = [
  {
    what: `${what}: processor time of the request`,
    value: median(cpus),
    unit: 'ms',
    goal: { most: 1000 },
    beside: `${Math.min(...cpus).toFixed(0)} to ${Math.max(...cpus).toFixed(0)} ms in ${rounds} rounds; ${told}`,
  },
  {
    what: `${what}: until it was answered`,
    value: median(walls),
    unit: 'ms',
    goal: null,
    beside: `${Math.min(...walls).toFixed(0)} to ${Math.max(...walls).toFixed(0)} ms`,
  },
]
console.log(
  process.argv.includes('--rows')
    ? rowLines(rows)
    : benchTable(rows.map((row) => ({ part: 'revisions', ...row }))),
)
