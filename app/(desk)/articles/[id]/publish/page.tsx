import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublishScreen } from '@/components/editions/publish/publish-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { can } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { readClaims } from '@/server/claims/read'
import { readEditions } from '@/server/editions/read'
import { orNotFound } from '@/server/http/or-not-found'
import { openDesk } from '@/server/team/desk'
import { readCurrentScale } from '@/server/verdicts/page-scale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editions.publish')
  return { title: t('title') }
}

export default async function PublishPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, me } = await openDesk()
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const claims = await readClaims(actor, id)
  const editions = await readEditions(actor, id, { limit: 1 })
  const { slug, title, language, direction, rights, check, version, publisher } = article
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <PublishScreen
        article={{ id, slug, title, language, direction, rights, check, version, publisher }}
        claims={claims.map(({ number, statement, state, filed, quorum, ruling, agreedRating }) => ({
          ...{ number, statement, state, quorum },
          filed: filed.length,
          rating: ruling?.rating ?? agreedRating,
        }))}
        ratings={(await readCurrentScale(article.teamId)).ratings}
        newest={editions.items[0] ?? null}
        mayPublish={can(actor, 'edition.publish', { teamId: article.teamId }) === 'yes'}
      />
    </AppFrame>
  )
}
