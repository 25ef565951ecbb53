import { canonicalJson } from '@/domain/history/event'
import type { Edition } from '@/domain/exports/edition'
import {
  originalScaleVersion,
  restoredScaleVersion,
  scaleSerial,
} from '@/domain/exports/restore/restored-names'
import { problem } from '@/domain/problem'
import type { Transaction } from '@/server/database/database'

/** More different scales that came with files than this under one number is nobody's desk. */
const mostSerials = 100_000

/**
 * Keeps the scales of an edition, and returns under which version of the team's scales each is stored. One that the team
 * has under the same number is that one; every other is stored beside the team's own, where nobody rates with it.
 */
export async function storeScales(
  tx: Transaction,
  { teamId, scales, now }: { teamId: string; scales: Edition['scales']; now: Date },
): Promise<(version: number | null) => number> {
  // One at a time makes scales in a team.
  await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId} FOR UPDATE`
  const known = await tx.scale.findMany({ where: { teamId } })
  const contents = known.map(({ version, ratings, saidRatings }) => ({
    version,
    content: canonicalJson({ ratings, saidRatings }),
  }))
  let serial = Math.max(0, ...known.map(({ version }) => scaleSerial(version)))
  const stored = new Map<number, number>()
  for (const { version, ratings, saidRatings } of scales) {
    const content = canonicalJson({ ratings, saidRatings })
    const same = contents.find(
      (one) => originalScaleVersion(one.version) === version && one.content === content,
    )
    if (same) {
      stored.set(version, same.version)
      continue
    }
    serial += 1
    if (serial > mostSerials) throw problem('broken-export', 'This team keeps too many scales of others.')
    const restored = restoredScaleVersion(serial, version)
    await tx.scale.create({
      data: { teamId, version: restored, ratings, saidRatings, createdAt: now },
    })
    stored.set(version, restored)
  }
  return (version) => stored.get(version ?? 0) ?? 1
}
