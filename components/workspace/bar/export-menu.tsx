'use client'

import { ChevronDown, FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/actions/button'
import { Menu, MenuLink } from '../../ui/overlays/menu'

/** The forms in which the check can be taken along. */
export function ExportMenu({ articleId }: { articleId: string }) {
  const t = useTranslations('workspace.export')
  const exports = `/api/v1/articles/${articleId}/exports`
  return (
    <Menu
      trigger={
        <Button size="small" look="quiet" aria-label={t('label')}>
          <FileDown size={16} aria-hidden className="sm:hidden" />
          <span className="max-sm:hidden">{t('label')}</span>
          <ChevronDown size={14} aria-hidden className="max-sm:hidden" />
        </Button>
      }
    >
      <MenuLink href={`${exports}/html`} download>
        {t('html')}
      </MenuLink>
      <MenuLink href={`${exports}/html?claims=all`} download>
        {t('htmlAll')}
      </MenuLink>
      <MenuLink href={`${exports}/webannotation`} download>
        {t('webAnnotation')}
      </MenuLink>
      <MenuLink href={`${exports}/json`} download>
        {t('json')}
      </MenuLink>
    </Menu>
  )
}
