import { blindFiling } from '@/domain/agreement/blind-filing'
import { agreementFigures, type KnownRating } from '@/domain/agreement/figures'
import type { Rated } from '@/domain/agreement/rated'
import { agreementView, type AgreementView } from '@/domain/agreement/view'
import type { Actor } from '@/domain/team/roles'
import { presentKey } from '@/domain/verdicts/mapping'
import { findArticle } from '@/server/articles/read'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { findTeam } from '@/server/team/load-team'
import { scaleHistory, type ScaleVersion } from '@/server/verdicts/scales'
import { allow } from '@/server/write'
import { periodOf, periodQuery, type Period } from './period'
import { countedVerdicts, type CountedVerdict } from './counted-verdicts'

/** The agreement on one article. Throws `not-found` for whoever is not in its team. */
export async function readArticleAgreement(actor: Actor, articleId: string): Promise<AgreementView> {
  const { prisma } = await getDatabase()
  const { teamId } = await findArticle(prisma, actor, articleId)
  allow(actor, 'agreement.read', { teamId })
  return agreementOf(prisma, teamId, await countedVerdicts(prisma, actor.userId, { articleId }))
}

/** The agreement of a team over its articles, the sample apart, on claims that were revealed in a period. */
export async function readTeamAgreement(
  actor: Actor,
  teamId: string,
  period: Period,
): Promise<AgreementView> {
  const { prisma } = await getDatabase()
  await findTeam(prisma, actor, teamId)
  allow(actor, 'agreement.read', { teamId })
  const revealedAt = {
    ...(period.from ? { gte: period.from } : {}),
    ...(period.before ? { lt: period.before } : {}),
  }
  const claims = { teamId, article: { sample: false }, AND: [{ revealedAt }] }
  return agreementOf(prisma, teamId, await countedVerdicts(prisma, actor.userId, claims))
}

/** The figures of some revealed verdicts: the one blind filing of each, by its rating's present key. */
async function agreementOf(
  tx: Transaction,
  teamId: string,
  verdicts: CountedVerdict[],
): Promise<AgreementView> {
  const history = await scaleHistory(tx, teamId)
  const ratings: Rated[] = []
  const said: Rated[] = []
  const excluded = { notBlind: 0, countersign: 0, unconfirmed: 0, retired: 0, redacted: 0, alone: 0 }
  for (const { claimId, authorId, claim, ...verdict } of verdicts) {
    const filing = blindFiling(claim, verdict)
    if (typeof filing === 'string') {
      excluded[filing]++
      continue
    }
    const who = { claim: claimId, rater: authorId }
    if (claim.hasVoices && filing.saidRating !== null) said.push({ ...who, key: filing.saidRating })
    const key = presentKey(history, filing.scaleVersion, filing.rating ?? '')
    if (key === null) excluded.retired++
    else ratings.push({ ...who, key })
  }
  const { unordered, ...figures } = agreementFigures(ratings, knownRatings(history, 'ratings', ratings))
  const { unordered: _, ...saidFigures } = agreementFigures(said, knownRatings(history, 'saidRatings', said))
  const count = new Map<string, number>()
  for (const { claim } of ratings) count.set(claim, (count.get(claim) ?? 0) + 1)
  const alone = [...count.values()].filter((people) => people === 1).length
  return {
    ...figures,
    excluded: { ...excluded, alone, unordered },
    modes: countModes(verdicts),
    said: saidFigures.claims > 0 ? saidFigures : null,
  }
}

/** The ratings of the present scale in its order, then those that stand for themselves though they are retired. */
function knownRatings(
  history: readonly ScaleVersion[],
  list: 'ratings' | 'saidRatings',
  used: readonly Rated[],
): KnownRating[] {
  const present = history.at(-1)?.[list] ?? []
  const keys = new Set(present.map(({ key }) => key))
  const retired = [...new Set(used.map(({ key }) => key))].filter((key) => !keys.has(key)).sort()
  const labelOf = (key: string) =>
    history
      .findLast((scale) => scale[list].some((rating) => rating.key === key))
      ?.[list].find((rating) => rating.key === key)?.label ?? key
  return [...present, ...retired.map((key) => ({ key, label: labelOf(key), order: null }))]
}

function countModes(verdicts: readonly CountedVerdict[]): AgreementView['modes'] {
  const modes = new Map(verdicts.map(({ claimId, claim }) => [claimId, claim.mode]))
  const count = (mode: string) => [...modes.values()].filter((found) => found === mode).length
  return { blind: count('blind'), 'blind-rating': count('blind-rating'), countersign: count('countersign') }
}

export const getArticleAgreement = operation({
  method: 'GET',
  path: '/articles/{id}/agreement',
  summary: 'How far people agree who rated an article’s claims blind. What is undefined is null.',
  answer: agreementView,
  run: async ({ actor, params }) => ({ body: await readArticleAgreement(actor, params.id ?? '') }),
})

export const getTeamAgreement = operation({
  method: 'GET',
  path: '/teams/{id}/agreement',
  summary: 'The same over a team’s articles, for claims revealed `from` one day `to` another.',
  query: periodQuery,
  answer: agreementView,
  run: async ({ actor, params, query }) => ({
    body: await readTeamAgreement(actor, params.id ?? '', periodOf(query)),
  }),
})
