import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReviewScreen } from '@/components/queue/review-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { NoTeam } from '@/components/shell/no-team'
import { textOf } from '@/server/http/search-params'
import { readQueue, readQueueItem } from '@/server/queue/read'
import { openDesk, type SearchParams } from '@/server/team/desk'
import { readColleagues } from '@/server/team/colleagues'
import { readTeam } from '@/server/team/teams'
import { readCurrentScale } from '@/server/verdicts/page-scale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue')
  return { title: t('title') }
}

export default async function ReviewPage({ searchParams }: { searchParams: SearchParams }) {
  const { actor, me, team } = await openDesk(searchParams)
  if (!team) return <NoTeam me={me} />
  const now = new Date()
  const page = await readQueue(actor, { team: team.id, limit: 200 }, now)
  const item = textOf((await searchParams).item)
  const listed = item === '' || page.items.some(({ id }) => id === item)
  return (
    <AppFrame me={me} teamId={team.id} wide>
      <ReviewScreen
        key={team.id}
        items={page.items}
        named={listed ? null : await readQueueItem(actor, team.id, item, now)}
        more={page.next !== undefined}
        teamId={team.id}
        seq={team.seq}
        me={{ id: actor.userId, name: actor.name, role: team.role }}
        people={await readColleagues(actor, team.id)}
        scales={await readCurrentScale(team.id)}
        fourEyes={(await readTeam(actor, team.id)).fourEyes}
      />
    </AppFrame>
  )
}
