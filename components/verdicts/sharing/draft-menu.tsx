'use client'

import { Ellipsis, Share2, UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/components/api'
import { Offline } from '@/components/api/failure'
import { IconButton } from '@/components/ui/actions/icon-button'
import { Menu, MenuItem } from '@/components/ui/overlays/menu'
import { toast } from '@/components/ui/overlays/toast'
import { atLeast } from '@/domain/team/roles'
import type { VerdictWork } from '../verdict-work'
import { HandOverDialog } from './hand-over-dialog'
import type { Person } from './people-choice'
import { ShareDialog } from './share-dialog'

interface DraftMenuProps {
  claimId: string
  work: VerdictWork
  /** My colleagues, without me. */
  people: readonly Person[]
  /** Whether I filed before: then the draft beside it stays mine. */
  filedBefore: boolean
}

/** What else can be done with a draft: share it with members, or hand it over to one. */
export function DraftMenu({ claimId, work, people, filedBefore }: DraftMenuProps) {
  const t = useTranslations('sharing')
  const [asking, setAsking] = useState<'share' | 'hand-over' | null>(null)
  const close = () => setAsking(null)
  const saved = async () => {
    if (!(await work.draft.settled())) throw new Offline('The draft was not saved')
  }
  const share = async (userIds: string[]) => {
    await saved()
    await api.post(`/claims/${claimId}/verdict/share`, { userIds })
    work.draft.seen(await work.draft.fetchMine())
    const names = people.filter(({ id }) => userIds.includes(id)).map(({ name }) => name)
    toast(t('share.done', { names: names.join(', ') }))
  }
  const handOver = async ({ id, name }: Person) => {
    await saved()
    const { content } = work.draft
    await api.post(`/claims/${claimId}/verdict/hand-over`, { userId: id })
    work.draft.take(await work.draft.fetchMine(), content)
    toast(t('handOver.done', { name }))
  }
  return (
    <>
      <Menu trigger={<IconButton label={t('menu')} icon={<Ellipsis size={16} aria-hidden />} />}>
        <MenuItem icon={<Share2 size={16} aria-hidden />} onSelect={() => setAsking('share')}>
          {t('share.open')}
        </MenuItem>
        {filedBefore ? null : (
          <MenuItem icon={<UserRoundPlus size={16} aria-hidden />} onSelect={() => setAsking('hand-over')}>
            {t('handOver.open')}
          </MenuItem>
        )}
      </Menu>
      {asking === 'share' ? <ShareDialog onClose={close} people={people} onShare={share} /> : null}
      {asking === 'hand-over' ? (
        <HandOverDialog
          onClose={close}
          people={people.filter(({ role }) => atLeast(role, 'reviewer'))}
          onHandOver={handOver}
        />
      ) : null}
    </>
  )
}
