'use client'

import { KeyRound, LogOut, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MeView } from '@/domain/team/view'
import { Avatar } from '../ui/display/avatar'
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from '../ui/overlays/menu'
import { withTeam } from './routes'
import { SignOutDialog, useSignOut } from './sign-out'
import { setTheme, useTheme } from './theme'
import { themes } from './theme-cookie'

/** Who is signed in, and what is theirs: theme, account, leaving. */
export function AccountMenu({ me, teamId }: { me: MeView; teamId: string | null }) {
  const t = useTranslations('shell')
  const theme = useTheme()
  const signingOut = useSignOut()
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            className="target flex items-center justify-center rounded-full hover:opacity-85"
          >
            <Avatar name={me.user.name} />
            <span className="sr-only">{t('accountOf', { name: me.user.name })}</span>
          </button>
        }
      >
        <div className="px-3 py-1.5">
          <div className="font-medium">{me.user.name}</div>
          {me.user.email ? <div className="text-sm text-muted">{me.user.email}</div> : null}
        </div>
        <MenuSeparator />
        <MenuLink href="/account" icon={<KeyRound size={16} aria-hidden className="text-muted" />}>
          {t('account')}
        </MenuLink>
        <MenuLink
          href={withTeam('/team', me, teamId)}
          icon={<Users size={16} aria-hidden className="text-muted" />}
        >
          {t('teamSettings')}
        </MenuLink>
        <MenuSeparator />
        <MenuChoice
          label={t('theme')}
          value={theme}
          options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          onChange={setTheme}
        />
        <MenuSeparator />
        <MenuItem
          onSelect={() => void signingOut.leave()}
          icon={<LogOut size={16} aria-hidden className="text-muted" />}
        >
          {t('signOut')}
        </MenuItem>
      </Menu>
      <SignOutDialog signingOut={signingOut} />
    </>
  )
}
