'use client'

import {
  Ellipsis,
  Eye,
  EyeOff,
  FileSearch,
  Link2,
  Merge,
  Pause,
  RotateCcw,
  Split,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { atLeast } from '@/domain/team/roles'
import { IconButton } from '../ui/actions/icon-button'
import { Menu, MenuItem, MenuSeparator } from '../ui/overlays/menu'
import type { MoreAct } from './more/more-dialog'
import type { ReasonedAct } from './reason-dialog'
import { isLive, mayRemove, type Me, type WorkClaim } from './work-claim'

interface ClaimMenuProps {
  claim: WorkClaim
  me: Me
  onCopyLink: () => void
  /** Left out, it cannot be removed here. */
  onRemove?: () => void
  onAct: (act: ReasonedAct) => void
  /** Left out, there are no windows for the rarer acts. */
  onMore?: (act: MoreAct) => void
  /** Whether an owner can say here whose draft to open. */
  mayOpenDrafts?: boolean
}

/** What may be done with a claim besides rating it. */
export function ClaimMenu({ claim, me, onCopyLink, onRemove, onAct, onMore, mayOpenDrafts }: ClaimMenuProps) {
  const t = useTranslations('claims.menu')
  const editor = atLeast(me.role, 'editor')
  const live = isLive(claim)
  const icon = { size: 16, 'aria-hidden': true, className: 'text-muted' } as const
  return (
    <Menu
      trigger={
        <IconButton
          size="small"
          label={t('label', { number: claim.number })}
          icon={<Ellipsis size={16} aria-hidden />}
        />
      }
    >
      <MenuItem icon={<Link2 {...icon} />} onSelect={onCopyLink}>
        {t('copyLink')}
      </MenuItem>
      {editor && !claim.revealed && claim.filed.length > 0 && live ? (
        <MenuItem icon={<Eye {...icon} />} onSelect={() => onAct('reveal')}>
          {t('reveal')}
        </MenuItem>
      ) : null}
      {editor && live ? (
        <>
          <MenuItem icon={<Pause {...icon} />} onSelect={() => onAct('park')}>
            {t('park')}
          </MenuItem>
          <MenuItem icon={<Undo2 {...icon} />} onSelect={() => onAct('withdraw')}>
            {t('withdraw')}
          </MenuItem>
        </>
      ) : null}
      {editor && !live ? (
        <MenuItem icon={<RotateCcw {...icon} />} onSelect={() => onAct('reopen')}>
          {t('reopen')}
        </MenuItem>
      ) : null}
      {editor && onMore && claim.state !== 'withdrawn' ? (
        <>
          <MenuSeparator />
          <MenuItem icon={<Split {...icon} />} onSelect={() => onMore('split')}>
            {t('split')}
          </MenuItem>
          <MenuItem icon={<Merge {...icon} />} onSelect={() => onMore('merge')}>
            {t('merge')}
          </MenuItem>
        </>
      ) : null}
      {editor && onMore ? (
        <>
          <MenuSeparator />
          {mayOpenDrafts && atLeast(me.role, 'owner') && live ? (
            <MenuItem icon={<FileSearch {...icon} />} onSelect={() => onMore('open-draft')}>
              {t('openDraft')}
            </MenuItem>
          ) : null}
          <MenuItem danger icon={<EyeOff size={16} aria-hidden />} onSelect={() => onMore('redact')}>
            {t('redact')}
          </MenuItem>
        </>
      ) : null}
      {onRemove && mayRemove(me, claim) ? (
        <>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 size={16} aria-hidden />} onSelect={onRemove}>
            {t('remove')}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  )
}
