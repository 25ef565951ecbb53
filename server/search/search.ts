import {
  searchAnswer,
  searchQuery,
  type FoundClaim,
  type SearchAnswer,
  type SearchQuery,
} from '@/domain/search/search'
import type { Ranked } from '@/domain/search/ranking'
import { speakerOf } from '@/domain/register/speaker'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { viewClaims } from '@/server/claims/view'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { environment } from '@/server/environment'
import { operation } from '@/server/http/operation'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow } from '@/server/write'
import { catchUpSoon } from './catch-up'
import { findClaims } from './find'

/** The team's claims that hold some words, or that say much the same as a text; best first. Viewers may ask. */
export async function searchClaims(actor: Actor, query: SearchQuery): Promise<SearchAnswer> {
  const database = await getDatabase()
  const teamId = await teamOf(database.prisma, actor, query)
  await catchUpSoon(database, teamId)
  const { q, similarTo, language = null } = query
  const wish =
    similarTo === undefined
      ? { text: q ?? '', kind: 'words' as const, language }
      : { text: similarTo, kind: 'similar' as const, language }
  const limit = query.limit ?? 10
  const answering = await findClaims(database.prisma, teamId, wish, limit + 1)
  const found = answering.filter(({ claimId }) => claimId !== query.except).slice(0, limit)
  return {
    items: await viewFound(database.prisma, actor.userId, found),
    elsewhere: environment().googleFactCheckKey !== null,
  }
}

/** Claims that hold some words, else those that come nearest to them: for whoever types a whole sentence. */
export async function searchOrAlike(
  actor: Actor,
  team: string,
  q: string,
): Promise<{ items: FoundClaim[]; alike: boolean }> {
  const { items } = await searchClaims(actor, { q, team, limit: 50 })
  if (items.length > 0) return { items, alike: false }
  return { items: (await searchClaims(actor, { similarTo: q, team, limit: 10 })).items, alike: true }
}

async function teamOf(tx: Transaction, actor: Actor, { team, article }: SearchQuery): Promise<string> {
  if (article !== undefined) return (await findArticle(tx, actor, article)).teamId
  const teamId = chosenTeam(actor, team)
  allow(actor, 'article.read', { teamId })
  return teamId
}

/** What was found as one person may see it: ratings as a claim tells them, and only rulings that stand. */
async function viewFound(tx: Transaction, viewerId: string, found: Ranked[]): Promise<FoundClaim[]> {
  if (found.length === 0) return []
  const claims = await viewClaims(tx, viewerId, { id: { in: found.map(({ claimId }) => claimId) } })
  const articles = await tx.article.findMany({
    where: { id: { in: [...new Set(claims.map(({ articleId }) => articleId))] } },
    select: {
      id: true,
      title: true,
      publisher: true,
      publishedAt: true,
      language: true,
      direction: true,
      archivedAt: true,
    },
  })
  return found.flatMap(({ claimId, score }): FoundClaim[] => {
    const claim = claims.find(({ id }) => id === claimId)
    const article = articles.find(({ id }) => id === claim?.articleId)
    if (!claim || !article) return []
    const ruling = claim.ruling?.approved ? claim.ruling : null
    return [
      {
        claimId,
        articleId: article.id,
        number: claim.number,
        statement: claim.statement,
        exact: claim.spans.map(({ exact }) => exact).join(' … '),
        article: {
          title: article.title,
          publishedAt: article.publishedAt,
          archived: article.archivedAt !== null,
        },
        language: article.language,
        direction: article.direction === 'rtl' ? 'rtl' : 'ltr',
        speaker: speakerOf(claim.voices, article.publisher),
        state: claim.state,
        ruling,
        rating: ruling?.rating ?? claim.agreedRating,
        score: Math.round(score * 1_000) / 1_000,
      },
    ]
  })
}

export const getSearch = operation({
  method: 'GET',
  path: '/search',
  summary:
    'Was this checked before? The team’s claims that hold the words of `q`, or that say much the same as `similarTo`; best first. Archived articles are searched too, the sample and withdrawn claims are not.',
  query: searchQuery,
  answer: searchAnswer,
  run: async ({ actor, query }) => ({ body: await searchClaims(actor, query) }),
})
