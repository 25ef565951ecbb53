import { z } from 'zod'
import { scaleMapping, type ScaleMapping } from '@/domain/verdicts/mapping'
import { ratingDefinition, type RatingDefinition } from '@/domain/verdicts/scale'
import type { RatingView } from '@/domain/verdicts/verdict'
import type { Scale } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'

/** Reads ratings by the scale version that they were filed under. */
export interface ScaleReader {
  rating(teamId: string, version: number, key: string): RatingView
  saidRating(teamId: string, version: number, key: string): RatingView
  /** The version that the team rates with now. */
  newest(teamId: string): number
}

/** A scale version with its two lists of ratings. */
export interface ScaleVersion {
  version: number
  ratings: RatingDefinition[]
  saidRatings: RatingDefinition[]
  /** Where ratings went that this version retired. */
  mapping: ScaleMapping
}

const stored = z.array(ratingDefinition)

function read(scale: Scale): ScaleVersion {
  return {
    version: scale.version,
    ratings: stored.parse(scale.ratings),
    saidRatings: stored.parse(scale.saidRatings),
    mapping: scaleMapping.parse(scale.mapping),
  }
}

/**
 * Every version of a team's scale, oldest first; the last is the one that it rates with now. Those below 1 came with
 * restored checks and are not its own.
 */
export async function scaleHistory(tx: Transaction, teamId: string): Promise<ScaleVersion[]> {
  const scales = await tx.scale.findMany({
    where: { teamId, version: { gt: 0 } },
    orderBy: { version: 'asc' },
  })
  return scales.map(read)
}

/** The scale that a team rates with now. */
export async function currentScale(tx: Transaction, teamId: string): Promise<ScaleVersion> {
  const scale = await tx.scale.findFirst({ where: { teamId }, orderBy: { version: 'desc' } })
  if (!scale) throw new Error(`Team ${teamId} has no scale`)
  return read(scale)
}

/** Every version of the scales of some teams. */
export async function teamScales(tx: Transaction, teamIds: string[]): Promise<ScaleReader> {
  const scales = await tx.scale.findMany({ where: { teamId: { in: [...new Set(teamIds)] } } })
  const versions = new Map(scales.map((scale) => [`${scale.teamId} ${scale.version}`, read(scale)]))
  const view = (
    teamId: string,
    version: number,
    list: 'ratings' | 'saidRatings',
    key: string,
  ): RatingView => {
    const found = versions.get(`${teamId} ${version}`)?.[list].find((rating) => rating.key === key)
    return { key, label: found?.label ?? key, order: found?.order ?? null }
  }
  return {
    rating: (teamId, version, key) => view(teamId, version, 'ratings', key),
    saidRating: (teamId, version, key) => view(teamId, version, 'saidRatings', key),
    newest: (teamId) =>
      Math.max(0, ...scales.filter((scale) => scale.teamId === teamId).map((scale) => scale.version)),
  }
}
