import type { CitedSource } from '@/domain/gate/facts'
import { sourceInput } from '@/domain/sources/source'
import { publicVerdictCondition, publicVerdicts } from '@/domain/verdicts/visibility'
import type { Transaction } from '@/server/database/database'
import { describeSource } from '@/server/sources/view'
import { wholeVerdict, type WholeVerdict } from './view'

type Citation = WholeVerdict['filings'][number]['citations'][number]

/** A decided claim; `chosen` are the ids of its ruling's citations, `null` where its verdicts agree and none was made. */
export interface DecidedClaim {
  id: string
  wording: number
  chosen: readonly string[] | null
}

/**
 * The sources that readers get of decided claims, by claim id: those that the ruling chose, or of verdicts that agree
 * those of the one filed first. Of revealed claims only; a confidential source comes without anything that readers do
 * not get of it.
 */
export async function decidedSources(
  tx: Transaction,
  claims: readonly DecidedClaim[],
): Promise<Map<string, CitedSource[]>> {
  const found = await tx.verdict.findMany({
    where: { AND: [{ claimId: { in: claims.map(({ id }) => id) } }, publicVerdictCondition] },
    ...wholeVerdict,
  })
  const verdicts = publicVerdicts(
    found.map((verdict) => ({ ...verdict, claimRevealed: verdict.claim.revealedAt !== null })),
  )
  return new Map(
    claims.map((claim) => {
      const own = verdicts.filter(({ claimId }) => claimId === claim.id)
      return [claim.id, citationsOf(claim, own).map(citedSource)]
    }),
  )
}

function citationsOf({ wording, chosen }: DecidedClaim, verdicts: readonly WholeVerdict[]): Citation[] {
  if (chosen !== null)
    return verdicts
      .flatMap((verdict) => verdict.filings.flatMap((filing) => filing.citations))
      .filter(({ id }) => chosen.includes(id))
  const [first] = verdicts
    .filter((verdict) => verdict.wording === wording)
    .sort((a, b) => firstFiled(a) - firstFiled(b) || (a.id < b.id ? -1 : 1))
  return first?.filings[0]?.citations ?? []
}

function firstFiled(verdict: WholeVerdict): number {
  return verdict.filings.at(-1)?.filedAt.getTime() ?? 0
}

function citedSource({ source, asCited }: Citation): CitedSource {
  const { id } = source
  if (source.confidential)
    return { id, withheld: true, originId: null, tier: null, hasAddress: false, kept: false }
  const { url, archiveUrl, tier } = describeSource(
    source,
    asCited === null ? null : sourceInput.parse(asCited),
  )
  return {
    id,
    withheld: false,
    originId: source.originId,
    tier,
    hasAddress: url !== null,
    kept: archiveUrl !== null || source.files.some(({ heldBy }) => heldBy === ''),
  }
}
