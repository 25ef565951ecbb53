import { findings } from '@/domain/gate/findings'
import { gateOf } from '@/domain/gate/presets'
import type { GateFinding } from '@/domain/gate/gate'
import type { Article } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { gateFacts, type Publication } from './facts'

/**
 * What the gate says of publishing the claims with these numbers: one finding for each rule that the team chose.
 * `next` is the edition that would be published and holds those claims; claims that are still being checked are passed
 * over. `now` is the moment by which deadlines are judged, this one unless told. Reads in `tx`, so that what is judged
 * is what is published.
 */
export async function gateFindings(
  tx: Transaction,
  article: Article,
  numbers: readonly number[],
  { now = new Date(), ...options }: Omit<Publication, 'now'> & { now?: Date },
): Promise<GateFinding[]> {
  const team = await tx.team.findUniqueOrThrow({
    where: { id: article.teamId },
    select: { gate: true, fourEyes: true },
  })
  return findings(await gateFacts(tx, article, numbers, { ...options, now }), gateOf(team).rules)
}
