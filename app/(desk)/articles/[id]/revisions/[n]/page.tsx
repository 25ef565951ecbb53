import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RevisionScreen } from '@/components/revisions/revision-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { readyNote } from '@/domain/revisions/ready-note'
import { roleIn } from '@/domain/team/roles'
import { readArticle } from '@/server/articles/read'
import { orNotFound } from '@/server/http/or-not-found'
import { textOf } from '@/server/http/search-params'
import { readRevision, revisionNumber } from '@/server/revisions/read'
import { openDesk, type SearchParams } from '@/server/team/desk'

interface RevisionPageProps {
  params: Promise<{ id: string; n: string }>
  searchParams: SearchParams
}

export async function generateMetadata({ params }: RevisionPageProps): Promise<Metadata> {
  const t = await getTranslations('revisions')
  const number = Number((await params).n)
  return Number.isSafeInteger(number) ? { title: t('revision', { number }) } : {}
}

/** The revision that an address names, beside the one that `?against=` names where it names one. */
async function wholeRevision(
  actor: Parameters<typeof readRevision>[0],
  id: string,
  n: string,
  other?: string,
) {
  return readRevision(actor, id, revisionNumber(n), other ? revisionNumber(other) : null)
}

export default async function RevisionPage({ params, searchParams }: RevisionPageProps) {
  const { actor, me } = await openDesk(searchParams)
  const { id, n } = await params
  const against = textOf((await searchParams).against)
  const article = await orNotFound(readArticle(actor, id))
  const whole = await orNotFound(wholeRevision(actor, id, n, against))
  const role = roleIn(actor, article.teamId) ?? 'viewer'
  const { revision, diff } = whole
  const counts = revision.diff ?? diff?.counts
  const note = counts
    ? readyNote({
        diff: counts,
        checkedAt: article.revision.createdAt,
        readAt: revision.fetchedAt ?? revision.createdAt,
      })
    : ''
  return (
    <AppFrame me={me} teamId={article.teamId}>
      <RevisionScreen
        key={`${revision.id} ${revision.decision}`}
        article={article}
        whole={whole}
        readyNote={note}
        me={{ id: actor.userId, name: actor.name, role }}
      />
    </AppFrame>
  )
}
