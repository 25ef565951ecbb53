import { canonicalAddress } from '@/domain/sources/address'
import { lookupInput, sourceLookup } from '@/domain/sources/lookup'
import { isProblem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import { getDatabase } from '@/server/database/open'
import { fetchPublic } from '@/server/fetch/fetch-public'
import { operation } from '@/server/http/operation'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow } from '@/server/write'
import { readableConfidential } from '../confidential'
import { visibleSourceCondition } from '../held'
import { readPageFacts } from './page-facts'
import { wayback, type ArchivedCopy } from './wayback'

export const lookUpSource = operation({
  method: 'POST',
  path: '/sources/lookup',
  summary: 'What an address says of itself, to fill in a source: title, publisher, date. Nothing is stored.',
  body: lookupInput,
  answer: sourceLookup,
  async run({ actor, body }) {
    const teamId = chosenTeam(actor, body.teamId)
    allow(actor, 'source.write', { teamId })
    const [page, archive] = await Promise.all([fetchPublic(body.url), archivedCopy(body.url)])
    const { textSha256: _, ...facts } = await readPageFacts(page)
    const existing = await existingSource(actor, teamId, [body.url, page.url, facts.canonicalUrl])
    return { body: { ...facts, archive, existing } }
  },
})

/** An archive that does not answer is no reason to know nothing of the page. */
async function archivedCopy(url: string): Promise<ArchivedCopy | null> {
  try {
    return (await wayback()?.find(url)) ?? null
  } catch (error) {
    if (isProblem(error)) return null
    throw error
  }
}

/** The source under one of these addresses that this person may see: the library's, else their own. */
async function existingSource(actor: Actor, teamId: string, addresses: string[]): Promise<string | null> {
  const { prisma } = await getDatabase()
  const { userId } = actor
  for (const canonicalUrl of new Set(addresses.flatMap((address) => canonicalAddress(address) ?? []))) {
    const known = await prisma.source.findFirst({
      where: { AND: [{ teamId, canonicalUrl }, visibleSourceCondition(userId)] },
      orderBy: { heldBy: 'asc' },
      select: { id: true },
    })
    const id = known?.id ?? (await readableConfidential(prisma, { teamId, userId }, canonicalUrl))
    if (id) return id
  }
  return null
}
