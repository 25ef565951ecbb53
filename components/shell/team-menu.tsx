'use client'

import { ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { MeView } from '@/domain/team/view'
import { Button } from '../ui/actions/button'
import { Menu, MenuChoice } from '../ui/overlays/menu'

type Team = MeView['teams'][number]

/** Which team's articles are looked at, for people in several. */
export function TeamMenu({ teams, current }: { teams: Team[]; current: Team }) {
  const t = useTranslations('shell')
  const router = useRouter()
  return (
    <Menu
      trigger={
        <Button look="quiet" className="max-w-52 min-w-0 !shrink">
          <span className="sr-only">{t('teamIs')}</span>
          <span className="truncate">{current.name}</span>
          <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-muted" />
        </Button>
      }
    >
      <MenuChoice
        label={t('switchTeam')}
        value={current.id}
        options={teams.map((team) => ({ value: team.id, label: team.name }))}
        onChange={(id) => router.push(`/articles?team=${encodeURIComponent(id)}`)}
      />
    </Menu>
  )
}
