'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { exportFormats, exportHref, usualChoice } from '../../exports/formats/export-formats'
import { Button } from '../../ui/actions/button'
import { Menu, MenuLink } from '../../ui/overlays/menu'

/** An edition as it was published, in every format. */
export function DownloadMenu({ articleId, number }: { articleId: string; number: number }) {
  const t = useTranslations('editions.list')
  const format = useTranslations('exports.format')
  return (
    <Menu
      trigger={
        <Button look="quiet" size="small" aria-label={t('downloadOf', { number })}>
          {t('download')}
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
    >
      {exportFormats.map((name) => (
        <MenuLink key={name} href={exportHref(articleId, name, { ...usualChoice, edition: number })} download>
          {format(`${name}.name`)}
        </MenuLink>
      ))}
    </Menu>
  )
}
