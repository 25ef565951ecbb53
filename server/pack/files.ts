import type { AgreementView } from '@/domain/agreement/view'
import { csvTable } from '@/domain/exports/csv/table'
import { csvRow, type Cell } from '@/domain/exports/csv/cell'
import { csvParts } from '@/domain/exports/csv/edition-csv'
import type { Edition } from '@/domain/exports/edition'
import { editionJson } from '@/domain/exports/edition-json'
import { gateOf } from '@/domain/gate/presets'
import { balancedCheck, balanceTable, type BalancedCheck } from '@/domain/pack/balance'
import { readmeText, type PackContents } from '@/domain/pack/readme'
import { correctionsPolicyText, gateText, methodologyText, scaleText } from '@/domain/pack/texts'
import { verifyScript } from '@/domain/pack/verify-script'
import { publication } from '@/domain/team/publication'
import type { Team } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { valueOf } from '@/server/editions/stored'
import { scaleHistory } from '@/server/verdicts/scales'
import { eventLines, type ChainHead } from './events'
import type { PublishedArticle } from './published'
import { sourceCells, sourcesHeader } from './sources'
import { correctionsTable, editionsTable, overridesTable } from './tables'
import type { PackFile } from './zip-stream'

/** What a pack is made of; everything else is read while it is written. */
export interface PackInput {
  team: Team
  period: PackContents['period']
  articles: PublishedArticle[]
  head: ChainHead
  agreement: AgreementView
}

/** The files of a pack in the order of their names. Holds one edition at a time. */
export async function* packFiles(tx: Transaction, input: PackInput): AsyncGenerator<PackFile> {
  const { team, period, articles, head } = input
  const desk = publication.parse(team.publication)
  const contents = articles.map(({ slug, editions }) => ({
    slug,
    editions: editions.filter(({ redactedAt }) => redactedAt === null).map(({ number }) => number),
  }))
  yield text('README.md', readmeText({ team: team.name, period, articles: contents, head }))
  yield text('agreement.json', jsonText(input.agreement))
  const checks: BalancedCheck[] = []
  const sources: Cell[][] = [sourcesHeader]
  for (const article of articles) {
    const newest = await newestValue(tx, article)
    if (newest) {
      checks.push(balancedCheck(newest))
      sources.push(...(await sourceCells(tx, team.id, article.slug, newest)))
      yield { name: `articles/${article.slug}/claims.csv`, parts: csvParts(newest, 'claims') }
    }
    yield* editionFiles(tx, article)
  }
  yield text('balance.csv', csvTable(balanceTable(checks)))
  yield text('chain.json', jsonText(head))
  yield text('corrections-policy.md', correctionsPolicyText(team.name, desk))
  yield text('corrections.csv', csvTable(await correctionsTable(tx, articles)))
  yield text('editions.csv', csvTable(await editionsTable(tx, articles)))
  yield { name: 'events.jsonl', parts: eventLines(tx, head) }
  yield text('gate.md', gateText(gateOf(team)))
  yield text('methodology.md', methodologyText(team.name, desk))
  yield text('overrides.csv', csvTable(await overridesTable(tx, articles)))
  yield text('scale.md', scaleText(await scaleHistory(tx, team.id)))
  yield { name: 'sources.csv', parts: ['\ufeff', ...sources.map(csvRow)] }
  yield text('verify.mjs', verifyScript)
}

/** The pages of an article and their data; one that was redacted has none any more. */
async function* editionFiles(
  tx: Transaction,
  { slug, editions }: PublishedArticle,
): AsyncGenerator<PackFile> {
  const byName = editions
    .map(({ id, number }) => ({ id, name: `articles/${slug}/edition-${number}` }))
    .sort((a, b) => (`${a.name}.` < `${b.name}.` ? -1 : 1))
  for (const { id, name } of byName) {
    const row = await tx.edition.findUnique({ where: { id }, select: { html: true, data: true } })
    const value = row && valueOf(row)
    if (row && row.html !== null) yield text(`${name}.html`, row.html)
    if (value) yield text(`${name}.json`, editionJson(value))
  }
}

async function newestValue(tx: Transaction, { editions }: PublishedArticle): Promise<Edition | null> {
  const newest = editions.findLast(({ redactedAt }) => redactedAt === null)
  if (!newest) return null
  const row = await tx.edition.findUnique({ where: { id: newest.id }, select: { data: true } })
  return row && valueOf(row)
}

function text(name: string, words: string): PackFile {
  return { name, parts: [words] }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
