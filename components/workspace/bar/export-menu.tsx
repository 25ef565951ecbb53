'use client'

import { ChevronDown, FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  exportHref,
  usualChoice,
  type ExportChoice,
  type ExportFormat,
} from '../../exports/formats/export-formats'
import { RefusedDownload, useRefusableDownload } from '../../exports/formats/refusable-download'
import { Button } from '../../ui/actions/button'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '../../ui/overlays/menu'

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
  const claimReview = exportHref(articleId, 'claimreview')
  const save = useRefusableDownload('claimreview.jsonld')
  const entry = ([name, format, choice]: Entry) =>
    // The one that is refused where its addresses would lead nowhere: a link could not say so.
    format === 'claimreview' ? (
      <MenuItem key={name} onSelect={() => void save.run(claimReview)}>
        {t(name)}
      </MenuItem>
    ) : (
      <MenuLink key={name} href={exportHref(articleId, format, { ...usualChoice, ...choice })} download>
        {t(name)}
      </MenuLink>
    )
  return (
    <>
      <Menu
        trigger={
          <Button size="small" look="quiet" aria-label={t('label')}>
            <FileDown size={16} aria-hidden className="sm:hidden" />
            <span className="max-sm:hidden">{t('label')}</span>
            <ChevronDown size={14} aria-hidden className="max-sm:hidden" />
          </Button>
        }
      >
        {groups.flatMap((group, index) => [...group.map(entry), <MenuSeparator key={`after ${index}`} />])}
        <MenuLink href={`/articles/${articleId}/export`}>{t('all')}</MenuLink>
      </Menu>
      <RefusedDownload href={claimReview} save={save} />
    </>
  )
}
