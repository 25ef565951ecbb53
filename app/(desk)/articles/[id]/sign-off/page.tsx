import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExpertPanel } from '@/components/experts/expert-panel'
import { AppFrame } from '@/components/shell/app-frame'
import { MemberReader } from '@/components/sign-offs/member-reader'
import { SignOffsScreen } from '@/components/sign-offs/sign-offs-screen'
import { can } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { readClaims } from '@/server/claims/read'
import { readExperts } from '@/server/experts/read'
import { orNotFound } from '@/server/http/or-not-found'
import { textOf } from '@/server/http/search-params'
import { readSignOffs } from '@/server/sign-offs/read'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readMembers } from '@/server/team/membership/members'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signOffs')
  return { title: t('title') }
}

export default async function SignOffPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}) {
  const { actor, me } = await openDesk(searchParams)
  const { id } = await params
  const article = await orNotFound(readArticle(actor, id))
  const { contentHash, page } = await readSignOffs(actor, id, new Date(), { limit: 200 })
  const read = textOf((await searchParams).read)
  if (read) {
    const item = page.items.find((one) => one.id === read && one.signer.id === actor.userId)
    if (!item || item.state === 'revoked') notFound()
    return (
      <AppFrame me={me} teamId={article.teamId} wide>
        <MemberReader article={article} item={item} contentHash={contentHash} />
      </AppFrame>
    )
  }
  const mayManage = can(actor, 'sign-off.manage', { teamId: article.teamId }) === 'yes'
  const members = mayManage ? (await readMembers(actor, article.teamId, { limit: 200 })).items : []
  const experts = mayManage ? await readExperts(actor, id, new Date(), { limit: 200 }) : null
  const claims = mayManage ? await readClaims(actor, id) : []
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <SignOffsScreen
        article={article}
        items={page.items}
        contentHash={contentHash}
        members={members.map(({ userId, name }) => ({ userId, name }))}
        myUserId={actor.userId}
        mayManage={mayManage}
      >
        {experts ? (
          <ExpertPanel
            articleId={id}
            experts={experts.items}
            claims={claims.map(({ number, statement }) => ({ number, statement }))}
          />
        ) : null}
      </SignOffsScreen>
    </AppFrame>
  )
}
