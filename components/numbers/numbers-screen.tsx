import { useTranslations } from 'next-intl'
import type { NumbersView } from '@/domain/numbers/numbers'
import { TeamCrumb } from '../team/publishing/team-crumb'
import { LinkButton } from '../ui/actions/link-button'
import { DateTime } from '../ui/display/date-time'
import { EmptyState } from '../ui/display/empty-state'
import { Section } from '../ui/display/section'
import type { CsvSource } from './chart-figure'
import { CorrectionsFigure } from './corrections-figure'
import { FamilyPatterns } from './family-patterns'
import { ImpactList } from './impact-list'
import { PeriodChoice, type ShownPeriod } from './period-choice'
import { RulingsOverTime } from './rulings-over-time'
import { SubjectFigure } from './subject-figure'
import { TurnaroundFigure } from './turnaround-figure'

interface NumbersScreenProps {
  team: { id: string; name: string }
  numbers: NumbersView
  period: ShownPeriod
}

/** `/team/numbers`: a desk's work over time, for itself and for whoever assesses it. */
export function NumbersScreen({ team, numbers, period }: NumbersScreenProps) {
  const t = useTranslations('numbers')
  const csv: CsvSource = { teamId: team.id, from: period.from, to: period.to, by: numbers.by }
  const isEmpty = numbers.rulings === 0
  return (
    <div className="flex flex-col gap-8">
      <FamilyPatterns />
      <div>
        <TeamCrumb team={team} />
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>
      </div>
      <PeriodChoice period={period} teamId={team.id} />
      <p className="hidden print:block">
        {team.name}
        {period.from ? (
          <>
            {' '}
            · <DateTime value={period.from} show="date" />
          </>
        ) : null}
        {period.to ? (
          <>
            {' '}
            – <DateTime value={period.to} show="date" />
          </>
        ) : null}
      </p>
      {isEmpty ? (
        <EmptyState
          title={t(period.name === 'all' ? 'empty.title' : 'empty.periodTitle')}
          actions={
            period.name === 'all' ? (
              <LinkButton href={`/review?team=${team.id}`}>{t('empty.review')}</LinkButton>
            ) : (
              <LinkButton href={`/team/numbers?team=${team.id}&period=all`}>{t('empty.all')}</LinkButton>
            )
          }
        >
          {t('empty.body')}
        </EmptyState>
      ) : (
        <>
          <Section title={t('rulings.section')} intro={t('rulings.intro')}>
            <RulingsOverTime numbers={numbers} csv={csv} />
          </Section>
          <Section title={t('balance.title')} intro={t('balance.intro')}>
            <div className="flex flex-col gap-10">
              <SubjectFigure numbers={numbers} of="speakers" csv={csv} />
              <SubjectFigure numbers={numbers} of="outlets" csv={csv} />
              <SubjectFigure numbers={numbers} of="topics" csv={csv} />
            </div>
          </Section>
        </>
      )}
      <Section title={t('turnaround.section')} intro={t('turnaround.intro')}>
        <TurnaroundFigure numbers={numbers} csv={csv} />
      </Section>
      <Section title={t('corrections.section')} intro={t('corrections.intro')}>
        <CorrectionsFigure numbers={numbers} csv={csv} />
      </Section>
      <Section title={t('impact.section')} intro={t('impact.intro')}>
        <ImpactList impact={numbers.impact} />
      </Section>
      <p className="max-w-measure text-sm text-muted">{t('counted')}</p>
    </div>
  )
}
