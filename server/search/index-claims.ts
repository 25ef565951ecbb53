import { z } from 'zod'
import { voiceSchema } from '@/domain/claims/claim'
import { configOf } from '@/domain/search/configurations'
import type { Transaction } from '@/server/database/database'
import { sha256Hex } from '@/server/ids'
import { termsOfTexts } from './stems'

/** Grows when the same words give other terms: then every claim is indexed again. */
const formOfTerms = 1
/** What is longer than any statement with its quotes is not indexed to its end. */
const mostTerms = 1_000

interface Row {
  claimId: string
  config: string
  terms: string[]
  madeOf: string
}

/**
 * Brings the index in line with some claims of a team: those that were reworded get their new terms, those that were
 * removed or withdrawn lose theirs, and the frequencies follow. Made of what the whole team may see from the marking on and of
 * nothing else: statement, quotes, names of the voices. Does nothing where nothing changed, so it may be repeated.
 * Locks the claims, in the order of their ids, then the team's index.
 */
export async function indexClaims(tx: Transaction, teamId: string, claimIds: string[]): Promise<void> {
  if (claimIds.length === 0) return
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE "id" = ANY(${claimIds}) ORDER BY "id" FOR KEY SHARE`
  await lockIndex(tx, teamId)
  const wanted = await textsOf(tx, teamId, claimIds)
  const present = await tx.claimTerms.findMany({ where: { claimId: { in: claimIds }, teamId } })
  const before = new Map(present.map((row) => [row.claimId, row]))
  const changed = wanted.filter(({ claimId, madeOf }) => before.get(claimId)?.madeOf !== madeOf)
  const kept = new Set(wanted.map(({ claimId }) => claimId))
  const gone = present.filter(({ claimId }) => !kept.has(claimId))
  if (changed.length === 0 && gone.length === 0) return

  const terms = await termsOfTexts(tx, changed)
  const rows = changed.map(({ claimId, config, madeOf }, index) => ({
    claimId,
    config,
    terms: (terms[index] ?? []).slice(0, mostTerms),
    madeOf,
  }))
  const replaced = rows.flatMap(({ claimId }) => before.get(claimId) ?? [])
  await storeRows(tx, teamId, rows)
  await tx.claimTerms.deleteMany({ where: { claimId: { in: gone.map(({ claimId }) => claimId) } } })
  await changeFrequencies(tx, teamId, { more: rows, fewer: [...replaced, ...gone] })
}

/** One at a time changes a team's index: frequencies are counted from what stood there before. */
export async function lockIndex(tx: Transaction, teamId: string): Promise<void> {
  const lock = Buffer.from(sha256Hex(`search ${teamId}`), 'hex').readBigInt64BE()
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${lock})::text`
}

async function textsOf(tx: Transaction, teamId: string, claimIds: string[]) {
  const claims = await tx.claim.findMany({
    where: { id: { in: claimIds }, teamId, removedAt: null, withdrawnAt: null, article: { sample: false } },
    select: {
      id: true,
      statement: true,
      voices: true,
      spans: { select: { exact: true }, orderBy: { position: 'asc' } },
      article: { select: { language: true } },
    },
  })
  return claims.map((claim) => {
    const names = z
      .array(voiceSchema)
      .parse(claim.voices)
      .flatMap(({ chain }) => chain.map(({ name }) => name))
    const config = configOf(claim.article.language)
    const text = [claim.statement, ...claim.spans.map(({ exact }) => exact), ...names].join('\n')
    return { claimId: claim.id, config, text, madeOf: sha256Hex(`${formOfTerms}\n${config}\n${text}`) }
  })
}

async function storeRows(tx: Transaction, teamId: string, rows: Row[]): Promise<void> {
  const given = rows.map((row) => ({ ...row, length: row.terms.length }))
  await tx.$executeRaw`
    INSERT INTO "ClaimTerms" ("claimId", "teamId", "config", "terms", "length", "madeOf")
    SELECT "claimId", ${teamId}, "config", "terms", "length", "madeOf"
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      AS given("claimId" text, "config" text, "terms" text[], "length" int, "madeOf" text)
    ON CONFLICT ("claimId") DO UPDATE SET "config" = excluded."config", "terms" = excluded."terms",
      "length" = excluded."length", "madeOf" = excluded."madeOf"`
}

type Counted = Pick<Row, 'config' | 'terms'>

/**
 * Two entries among the frequencies that no term can be: how many claims a configuration has, and how many terms they
 * have together. Kept with the others, so that a search need not count ten thousand rows.
 */
export const totals = { claims: '', terms: ' ' } as const

async function changeFrequencies(
  tx: Transaction,
  teamId: string,
  { more, fewer }: { more: Counted[]; fewer: Counted[] },
): Promise<void> {
  const changes = new Map<string, { config: string; term: string; by: number }>()
  const count = (rows: Counted[], by: number) => {
    for (const { config, terms } of rows) {
      const add = (term: string, times: number) => {
        const key = `${config} ${term}`
        changes.set(key, { config, term, by: (changes.get(key)?.by ?? 0) + times })
      }
      for (const term of [...terms, totals.claims]) add(term, by)
      add(totals.terms, by * terms.length)
    }
  }
  count(more, 1)
  count(fewer, -1)
  const counted = [...changes.values()].filter(({ by }) => by !== 0)
  await tx.$executeRaw`
    INSERT INTO "TermFrequency" AS f ("teamId", "config", "term", "claims")
    SELECT ${teamId}, "config", "term", "by"
    FROM jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) AS given("config" text, "term" text, "by" int)
    ON CONFLICT ("teamId", "config", "term") DO UPDATE SET "claims" = f."claims" + excluded."claims"`
  if (counted.some(({ by }) => by < 0))
    await tx.$executeRaw`DELETE FROM "TermFrequency" WHERE "teamId" = ${teamId} AND "claims" <= 0`
}
