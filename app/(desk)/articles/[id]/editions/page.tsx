import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EditionsScreen } from '@/components/editions/list/editions-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { can } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { readClaims } from '@/server/claims/read'
import { readCorrections } from '@/server/corrections/read'
import { readReviewNotices } from '@/server/corrections/review-notices'
import { readEditions } from '@/server/editions/read'
import { orNotFound } from '@/server/http/or-not-found'
import { openDesk } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('editions.list')
  return { title: t('title') }
}

export default async function EditionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, me } = await openDesk()
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const editions = await readEditions(actor, id, { limit: 200 })
  const corrections = await readCorrections(actor, id, new Date(), { limit: 200 })
  const claims = await readClaims(actor, id)
  const { slug, title, language, direction } = article
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <EditionsScreen
        article={{ id, slug, title, language, direction }}
        editions={editions.items}
        corrections={corrections.items}
        notices={await readReviewNotices(actor, id)}
        statements={Object.fromEntries(claims.map(({ number, statement }) => [number, statement]))}
        mayPublish={can(actor, 'edition.publish', { teamId: article.teamId }) === 'yes'}
        more={editions.next !== undefined}
      />
    </AppFrame>
  )
}
