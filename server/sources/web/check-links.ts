import { isProblem } from '@/domain/problem'
import { linkStateAfter, type Look } from '@/domain/sources/link'
import { linkStates, type LinkState } from '@/domain/sources/source'
import type { Source } from '@/prisma/generated/client'
import type { Database } from '@/server/database/database'
import { wake } from '@/server/database/wake'
import { fetchPublic } from '@/server/fetch/fetch-public'
import { PageRefused } from '@/server/fetch/refusal'
import { record, teamChain } from '@/server/history/record'
import { readPageFacts } from './page-facts'

const WEEK_MS = 7 * 86_400_000
/** With the time that each may take, this is done well before another process takes the job over. */
const mostAtATime = 12
const inParallel = 4
/** Who an event names that no person did. */
const machine = 'plumbline'

type Due = Pick<Source, 'id' | 'teamId'> & { url: string }
interface Seen {
  source: Due
  look: Look
  textSha256: string | null
}

/**
 * Looks at addresses of the library that nobody looked at for a week, a few at a time and one of each site, and keeps
 * what was found. Only sources that are open to the team: what one person holds or confided is asked for by nobody.
 */
export async function checkLinks(database: Database, now: Date): Promise<void> {
  const due = await dueSources(database, now)
  const seen: Seen[] = []
  for (let at = 0; at < due.length; at += inParallel)
    seen.push(...(await Promise.all(due.slice(at, at + inParallel).map(lookAt))))
  // Where several sites are silent at once, it is our own network that is away.
  if (seen.length > 2 && seen.every(({ look }) => look.found === 'silence')) return
  for (const found of seen) await keepLook(database, found, now)
}

const open = { heldBy: '', confidential: false, redactedAt: null, mergedIntoId: null }

async function dueSources({ prisma }: Database, now: Date): Promise<Due[]> {
  const rows = await prisma.source.findMany({
    where: {
      ...open,
      url: { not: null },
      OR: [{ linkCheckedAt: null }, { linkCheckedAt: { lt: new Date(now.getTime() - WEEK_MS) } }],
    },
    select: { id: true, teamId: true, url: true },
    orderBy: [{ linkCheckedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take: mostAtATime * 20,
  })
  const sites = new Map<string, Due>()
  for (const { id, teamId, url } of rows) {
    const host = url && URL.canParse(url) ? new URL(url).host : null
    if (url !== null && host !== null && !sites.has(host)) sites.set(host, { id, teamId, url })
  }
  return [...sites.values()].slice(0, mostAtATime)
}

async function lookAt(source: Due): Promise<Seen> {
  try {
    const page = await fetchPublic(source.url)
    const { textSha256 } = await readPageFacts(page)
    return { source, look: { found: 'page', leadsTo: page.url }, textSha256 }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { source, look: { found: foundOf(error) }, textSha256: null }
  }
}

function foundOf(error: Error & { code: string }): 'nothing' | 'refusal' | 'silence' {
  if (error instanceof PageRefused)
    return ({ gone: 'nothing', closed: 'refusal', silent: 'silence' } as const)[error.kind]
  return error.code === 'page-slow' ? 'silence' : 'refusal'
}

/** Keeps what a look found, unless the source became another meanwhile; a state that changed is an event. */
async function keepLook(database: Database, { source, look, textSha256 }: Seen, now: Date): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Source" WHERE "id" = ${source.id} FOR UPDATE`
    const before = await tx.source.findFirst({ where: { id: source.id, url: source.url, ...open } })
    if (!before) return
    const known = linkStates.find((state): state is LinkState => state === before.linkState) ?? null
    const state = linkStateAfter(
      { state: known, textSha256: before.linkTextSha256, url: source.url },
      look,
      textSha256,
    )
    const changed = state !== (known ?? 'ok')
    await tx.source.update({
      where: { id: source.id },
      data: {
        linkCheckedAt: now,
        linkState: state,
        linkTextSha256: before.linkTextSha256 ?? (state === 'ok' ? textSha256 : null),
        ...(state === known ? {} : { version: { increment: 1 } }),
      },
    })
    if (!changed) return
    const event = { type: 'source.link-changed' as const, data: { sourceId: source.id, state } }
    await record(tx, teamChain(source.teamId), machine, now, [event])
    await wake(tx, source.teamId)
  })
}
