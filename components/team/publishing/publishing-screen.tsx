'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { GateSettings } from '@/domain/gate/gate'
import type { TeamView } from '@/domain/team/view'
import { Section } from '../../ui/display/section'
import { GateForm } from './gate-form'
import { PublicationForm } from './publication-form'
import { TeamCrumb } from './team-crumb'

const rights = ['own', 'licensed', 'quotation', 'unset'] as const

interface PublishingScreenProps {
  team: TeamView
  gate: GateSettings
  /** Where readers find what is published here; `null` while the app's address is known to this machine alone. */
  origin: string | null
  /** Owners change the settings; everybody else reads them. */
  isOwner: boolean
}

/** `/team/publishing`: what readers are told of the desk, and what must hold before anything is published. */
export function PublishingScreen({ team, gate, origin, isOwner }: PublishingScreenProps) {
  const t = useTranslations('publishing')
  // Both forms change the team, so each saves on the version that the other one left.
  const [version, setVersion] = useState(team.version)
  const form = { teamId: team.id, version, onVersion: setVersion, readOnly: !isOwner }
  return (
    <div className="flex flex-col gap-8">
      <div>
        <TeamCrumb team={team} />
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-measure pt-1 text-muted">{t(isOwner ? 'intro' : 'readOnly')}</p>
      </div>
      <Section title={t('publication.title')} intro={t('publication.intro')}>
        <PublicationForm {...form} publication={team.publication} />
      </Section>
      <Section title={t('gate.title')} intro={t('gate.intro')}>
        <GateForm {...form} gate={gate} fourEyes={team.fourEyes} />
      </Section>
      <Section title={t('address.title')} intro={t('address.intro')}>
        <div className="flex max-w-measure flex-col gap-2">
          <p>
            {origin
              ? t.rich('address.public', { address: () => <code>{`${origin}/read/…`}</code> })
              : t.rich('address.local', { setting: () => <code>APP_URL</code> })}
          </p>
          <p>{t('address.elsewhere')}</p>
        </div>
      </Section>
      <Section title={t('rights.title')} intro={t('rights.intro')}>
        <dl className="flex max-w-measure flex-col gap-3">
          {rights.map((right) => (
            <div key={right}>
              <dt className="font-medium">{t(`rights.${right}.name`)}</dt>
              <dd className="text-muted">{t(`rights.${right}.means`)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Link href={`/articles?team=${team.id}`} className="link">
            {t('rights.articles')}
          </Link>
        </p>
      </Section>
    </div>
  )
}
