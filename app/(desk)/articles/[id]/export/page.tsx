import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportScreen } from '@/components/exports/export-screen'
import { choiceOf } from '@/components/exports/formats/export-formats'
import { AppFrame } from '@/components/shell/app-frame'
import { can } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { readClaims } from '@/server/claims/read'
import { readEditions } from '@/server/editions/read'
import { orNotFound } from '@/server/http/or-not-found'
import { textOf } from '@/server/http/search-params'
import { openDesk, type SearchParams } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exports')
  return { title: t('title') }
}

export default async function ExportPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}) {
  const { actor, me } = await openDesk()
  const { id } = await params
  const { claims: which, mode, edition } = await searchParams
  const article = await orNotFound(readArticle(actor, id))
  const claims = (await readClaims(actor, id)).filter(({ state }) => state !== 'withdrawn')
  const editions = await readEditions(actor, id, { limit: 200 })
  const numbersOf = (some: typeof claims) => some.map(({ number }) => number)
  return (
    <AppFrame me={me} teamId={article.teamId} wide>
      <ExportScreen
        article={article}
        asked={choiceOf({ claims: textOf(which), mode: textOf(mode), edition: textOf(edition) })}
        editions={editions.items}
        claims={{
          total: claims.length,
          numbers: numbersOf(claims),
          decided: numbersOf(claims.filter(({ state }) => state === 'ruled' || state === 'agreed')),
        }}
        curtained={numbersOf(
          claims.filter(({ asked, revealed }) => asked.includes(actor.userId) && !revealed),
        )}
        mayPublish={can(actor, 'edition.publish', { teamId: article.teamId }) === 'yes'}
      />
    </AppFrame>
  )
}
