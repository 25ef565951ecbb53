import type { Actor } from '@/domain/team/roles'
import { periodOf, periodQuery } from '@/server/agreement/period'
import { readArticleAgreement, readTeamAgreement } from '@/server/agreement/read'
import { findArticle } from '@/server/articles/read'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { chainOf, teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { findTeam } from '@/server/team/load-team'
import { exposeCurtained } from '@/server/verdicts/curtain'
import { allow } from '@/server/write'
import { chainHead } from './events'
import { packFiles, type PackInput } from './files'
import { publishedArticle, publishedArticles, type PublishedArticle } from './published'
import { streamOf, zipParts } from './zip-stream'

export const getArticlePack = operation({
  method: 'GET',
  path: '/articles/{id}/pack',
  summary:
    'The assessor pack of one check as a zip: what was published of it, its sources, overrides and corrections, the events and how to verify all of it.',
  async run({ actor, params, now }) {
    const { prisma } = await getDatabase()
    const article = await findArticle(prisma, actor, params.id ?? '')
    const { id, teamId, slug } = article
    allow(actor, 'pack.read', { teamId })
    const articles = await publishedArticle(prisma, id)
    await seen(prisma, actor, articles, now)
    const team = await prisma.team.findUniqueOrThrow({ where: { id: teamId } })
    const agreement = await readArticleAgreement(actor, id)
    // The head comes last: the events of what was found above are in the chain by now.
    const head = await chainHead(prisma, chainOf(article))
    return packResponse(prisma, { team, period: null, articles, agreement, head }, `${slug}-pack`)
  },
})

export const getTeamPack = operation({
  method: 'GET',
  path: '/teams/{id}/pack',
  summary: 'The assessor pack of what a team published `from` one day `to` another, as a zip.',
  query: periodQuery,
  async run({ actor, params, query, now }) {
    const { prisma } = await getDatabase()
    const team = await findTeam(prisma, actor, params.id ?? '')
    allow(actor, 'pack.read', { teamId: team.id })
    const period = periodOf(query)
    const articles = await publishedArticles(prisma, team.id, period)
    await seen(prisma, actor, articles, now)
    const agreement = await readTeamAgreement(actor, team.id, period)
    const head = await chainHead(prisma, teamChain(team.id))
    const asked = { from: query.from ?? null, to: query.to ?? null }
    return packResponse(prisma, { team, period: asked, articles, agreement, head }, 'assessor-pack')
  },
})

/** Whoever gets a pack has seen the ratings in it. */
async function seen(tx: Transaction, { userId }: Actor, articles: PublishedArticle[], now: Date) {
  for (const { id } of articles) await exposeCurtained(tx, userId, id, now)
}

function packResponse(tx: Transaction, input: PackInput, name: string) {
  const response = new Response(streamOf(zipParts(packFiles(tx, input))), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}.zip"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
  return { response }
}
