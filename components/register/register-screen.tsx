import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { filterQuery, registerSorts, type RegisterRow } from '@/domain/register/register'
import type { SavedView } from '@/domain/register/saved-view'
import type { WorkloadView } from '@/domain/register/workload'
import { atLeast } from '@/domain/team/roles'
import type { MeView } from '@/domain/team/view'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { LinkButton } from '../ui/actions/link-button'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/display/empty-state'
import type { PlannedPerson } from './people-choice'
import { RegisterFilters, type FilterValues } from './register-filters'
import { RegisterTable } from './register-table'
import { SavedViews } from './saved-views'
import { WorkloadTable } from './workload-table'

interface RegisterScreenProps {
  me: MeView
  team: MeView['teams'][number]
  /** What the address asks for. */
  values: FilterValues
  people: PlannedPerson[]
  /** One of the two: the list of claims, or who has how much to do. */
  register: {
    rows: RegisterRow[]
    now: string
    nextHref: string | null
    views: SavedView[]
    articles: { id: string; title: string | null }[]
    ratings: RatingDefinition[]
  } | null
  workload: WorkloadView | null
}

/** Every claim of the team's articles, and who works on them. */
export function RegisterScreen({ me, team, values, people, register, workload }: RegisterScreenProps) {
  const t = useTranslations('register')
  const inAddress = me.teams.length > 1
  const mayPlan = atLeast(team.role, 'editor')
  const address = (query: string) => {
    const all = [inAddress ? `team=${encodeURIComponent(team.id)}` : '', query].filter(Boolean).join('&')
    return all ? `/claims?${all}` : '/claims'
  }
  const query = filterQuery(values)
  const exported = `/api/v1/claims/export?${[`team=${encodeURIComponent(team.id)}`, query].filter(Boolean).join('&')}`
  const sorts = registerSorts.flatMap((sort) => [sort, `-${sort}`])
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <nav aria-label={t('parts')} className="flex items-center gap-1">
          <PartLink href={address('')} current={register !== null}>
            {t('register')}
          </PartLink>
          <PartLink href={address('view=workload')} current={workload !== null}>
            {t('workload.title')}
          </PartLink>
        </nav>
      </div>
      {workload ? (
        <WorkloadTable workload={workload} teamId={team.id} inAddress={inAddress} mayHandOver={mayPlan} />
      ) : null}
      {register ? (
        <>
          <SavedViews
            views={register.views}
            query={query}
            teamId={team.id}
            inAddress={inAddress}
            mayShare={mayPlan}
          />
          <RegisterFilters
            key={team.id}
            values={values}
            teamId={inAddress ? team.id : null}
            articles={register.articles}
            people={people}
            ratings={register.ratings}
          />
          {register.rows.length > 0 ? (
            <RegisterTable
              rows={register.rows}
              now={register.now}
              people={people}
              ratings={register.ratings}
              mayPlan={mayPlan}
              sort={values.sort ?? 'due'}
              sortHrefs={Object.fromEntries(
                sorts.map((sort) => [sort, address(filterQuery({ ...values, sort }))]),
              )}
            />
          ) : (
            <EmptyState
              title={t(query ? 'none.title' : 'empty.title')}
              actions={query ? <LinkButton href={address('')}>{t('none.showAll')}</LinkButton> : null}
            >
              {t(query ? 'none.body' : 'empty.body')}
            </EmptyState>
          )}
          <div className="flex flex-wrap items-center justify-between gap-2">
            <a href={exported} download className="link">
              {t('csv')}
            </a>
            {register.nextHref ? <LinkButton href={register.nextHref}>{t('next')}</LinkButton> : null}
          </div>
        </>
      ) : null}
    </div>
  )
}

function PartLink({
  href,
  current,
  children,
}: {
  href: string
  current: boolean
  children: React.ReactNode
}) {
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'flex h-8 items-center rounded-md px-2.5 pointer-coarse:h-11',
        current ? 'bg-sunken font-medium' : 'text-muted hover:bg-sunken',
      )}
    >
      {children}
    </Link>
  )
}
