import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppFrame } from '@/components/shell/app-frame'
import { DiscussionScreen } from '@/components/threads/discussion-screen'
import { roleIn } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { readClaims } from '@/server/claims/read'
import { orNotFound } from '@/server/http/or-not-found'
import { textOf } from '@/server/http/search-params'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readThreads } from '@/server/threads/read'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('threads')
  return { title: t('title') }
}

export default async function DiscussionPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}) {
  const { actor, me } = await openDesk(searchParams)
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const claims = await orNotFound(readClaims(actor, id))
  const { threads, people } = await orNotFound(readThreads(actor, id))
  const role = roleIn(actor, article.teamId)
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <DiscussionScreen
        article={article}
        claims={claims.map(({ id: claimId, number, statement, revealed }) => ({
          id: claimId,
          number,
          statement,
          revealed,
        }))}
        threads={threads}
        me={{ id: actor.userId, name: actor.name, ...(role ? { role } : {}) }}
        people={people}
        show={textOf((await searchParams).show) === 'resolved' ? 'resolved' : 'open'}
      />
    </AppFrame>
  )
}
