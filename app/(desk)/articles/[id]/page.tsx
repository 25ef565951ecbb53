import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Workspace } from '@/components/workspace/workspace'
import { roleIn } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { signedIn } from '@/server/auth/page'
import { readClaims } from '@/server/claims/read'
import { orNotFound } from '@/server/http/or-not-found'
import { readColleagues } from '@/server/team/colleagues'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readCurrentScale } from '@/server/verdicts/page-scale'

interface ArticlePageProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const { actor } = await signedIn()
  const article = await orNotFound(readArticle(actor, (await params).id))
  return article.title === null ? {} : { title: article.title }
}

export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const { actor, me } = await openDesk(searchParams)
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const claims = await readClaims(actor, id)
  const role = roleIn(actor, article.teamId)
  if (!role) notFound()
  return (
    <Workspace
      article={article}
      claims={claims}
      me={{ id: actor.userId, name: actor.name, role }}
      account={me}
      scale={await readCurrentScale(article.teamId)}
      people={await readColleagues(actor, article.teamId)}
    />
  )
}
