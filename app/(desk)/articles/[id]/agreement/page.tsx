import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgreementScreen } from '@/components/agreement/agreement-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { readArticleAgreement } from '@/server/agreement/read'
import { readArticle } from '@/server/articles/read'
import { orNotFound } from '@/server/http/or-not-found'
import { openDesk } from '@/server/team/desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreement')
  return { title: t('title') }
}

export default async function ArticleAgreementPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, me } = await openDesk()
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const agreement = await orNotFound(readArticleAgreement(actor, id))
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <AgreementScreen article={article} agreement={agreement} />
    </AppFrame>
  )
}
