import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterScreen } from '@/components/register/register-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { filterNames, readableFilters } from '@/domain/register/register'
import { listArticlePage } from '@/server/articles/read'
import { addressWith, textOf } from '@/server/http/search-params'
import { readRegister } from '@/server/register/read'
import { readViews } from '@/server/register/views'
import { readWorkload } from '@/server/register/workload'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readColleagues } from '@/server/team/colleagues'
import { readCurrentScale } from '@/server/verdicts/page-scale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register')
  return { title: t('title') }
}

export default async function ClaimsPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const asked = await searchParams
  const values = Object.fromEntries(filterNames.map((name) => [name, textOf(asked[name])]))
  const now = new Date()
  const isWorkload = textOf(asked.view) === 'workload'
  const people = await readColleagues(actor, team.id)

  const readList = async () => {
    const cursor = textOf(asked.cursor)
    const query = { ...readableFilters(values), team: team.id, ...(cursor ? { cursor } : {}) }
    const page = await readRegister(actor, query, now)
    const articles = await listArticlePage(actor, { team: team.id, limit: 200 })
    return {
      rows: page.items,
      now: now.toISOString(),
      nextHref: page.next ? addressWith('/claims', { ...asked, cursor: page.next }) : null,
      views: await readViews(actor, team.id),
      articles: articles.items.map(({ id, title }) => ({ id, title })),
      ratings: (await readCurrentScale(team.id)).ratings,
    }
  }
  return (
    <AppFrame me={me} teamId={team.id} wide>
      <div className="mx-auto w-full max-w-[100rem] flex-1 px-4 py-6 sm:px-6 sm:py-8">
        <RegisterScreen
          me={me}
          team={team}
          values={values}
          people={people}
          register={isWorkload ? null : await readList()}
          workload={isWorkload ? await readWorkload(actor, team.id, now) : null}
        />
      </div>
    </AppFrame>
  )
}
