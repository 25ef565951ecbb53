'use client'

import { ChevronDown, FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  exportHref,
  usualChoice,
  type ExportChoice,
  type ExportFormat,
} from '../../exports/formats/export-formats'
import { Button } from '../../ui/actions/button'
import { Menu, MenuLink, MenuSeparator } from '../../ui/overlays/menu'

type Entry = readonly [
  name:
    | 'html'
    | 'htmlAll'
    | 'excerpts'
    | 'fragment'
    | 'claimReview'
    | 'webAnnotation'
    | 'hypothesis'
    | 'csv'
    | 'excel'
    | 'word'
    | 'markdown'
    | 'json',
  format: ExportFormat,
  choice?: Partial<ExportChoice>,
]

const groups: readonly (readonly Entry[])[] = [
  [
    ['html', 'html'],
    ['htmlAll', 'html', { claims: 'all' }],
    ['excerpts', 'html', { mode: 'excerpts' }],
    ['fragment', 'fragment'],
  ],
  [
    ['claimReview', 'claimreview'],
    ['webAnnotation', 'webannotation'],
    ['hypothesis', 'hypothesis'],
  ],
  [
    ['csv', 'csv'],
    ['excel', 'xlsx'],
    ['word', 'docx'],
    ['markdown', 'markdown'],
    ['json', 'json'],
  ],
]

/** The forms in which the check can be taken along, and the screen that shows them. */
export function ExportMenu({ articleId }: { articleId: string }) {
  const t = useTranslations('workspace.export')
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
      {groups.flatMap((group, index) => [
        ...group.map(([name, format, choice]) => (
          <MenuLink key={name} href={exportHref(articleId, format, { ...usualChoice, ...choice })} download>
            {t(name)}
          </MenuLink>
        )),
        <MenuSeparator key={`after ${index}`} />,
      ])}
      <MenuLink href={`/articles/${articleId}/export`}>{t('all')}</MenuLink>
    </Menu>
  )
}
