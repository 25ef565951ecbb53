import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SourceView } from '@/domain/sources/source'
import { IconButton } from '../../ui/actions/icon-button'
import { Chip } from '../../ui/display/chip'
import { ConfidentialMark } from '../confidential-mark'
import { sourceName, sourceOf } from '../draft-source'
import { SourceFiles } from '../source-files'
import { SourceLine } from '../source-line'
import { LinkChip } from './link-chip'

const columns = ['source', 'type', 'tier', 'files', 'uses', 'edit'] as const

interface SourceTableProps {
  sources: readonly SourceView[]
  uses: Readonly<Record<string, number>>
  origins: Readonly<Record<string, OriginLine>>
  /** `null` for whoever only reads. */
  onEdit: ((source: SourceView) => void) | null
}

/** What each passes on, by name, and how many pass it on. */
export interface OriginLine {
  via: { id: string; name: string } | null
  sharedBy: number
}

/** One row per source; on a phone the same table as cards, with its roles written out. */
export function SourceTable({ sources, uses, origins, onEdit }: SourceTableProps) {
  const t = useTranslations('sources.screen')
  return (
    <table role="table" aria-label={t('title')} className="w-full border-t border-rule max-md:block">
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row" className="border-b border-rule text-start text-sm text-muted">
          {columns.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className="px-2 py-2 text-start font-normal first:ps-0 last:pe-0"
            >
              <span className={column === 'edit' ? 'sr-only' : undefined}>{t(`columns.${column}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {sources.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            uses={uses[source.id] ?? 0}
            origin={origins[source.id]}
            onEdit={onEdit}
          />
        ))}
      </tbody>
    </table>
  )
}

interface SourceRowProps {
  source: SourceView
  uses: number
  origin: OriginLine | undefined
  onEdit: SourceTableProps['onEdit']
}

function SourceRow({ source, uses, origin, onEdit }: SourceRowProps) {
  const t = useTranslations('sources')
  const described = sourceOf(source)
  const name = sourceName(described) ?? t(source.redacted ? 'redacted' : 'untitled')
  return (
    <tr
      role="row"
      className="border-b border-rule max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1.5 max-md:py-3"
    >
      <Cell className="max-md:basis-full md:w-full md:ps-0">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {source.redacted ? (
            <span className="text-muted">{t('redacted')}</span>
          ) : (
            <SourceLine source={{ ...described, tier: null }} />
          )}
          <ConfidentialMark source={source} />
          {source.mine ? <Chip>{t('screen.mine')}</Chip> : null}
          <LinkChip source={source} />
          {origin?.via ? (
            <span className="text-sm text-muted">{t('origin.via', { name: origin.via.name })}</span>
          ) : null}
          {origin && origin.sharedBy > 0 ? (
            <span className="text-sm text-muted">{t('origin.shared', { count: origin.sharedBy })}</span>
          ) : null}
        </span>
      </Cell>
      <Cell className="text-muted md:whitespace-nowrap">{source.type ? t(`type.${source.type}`) : null}</Cell>
      <Cell className="text-muted md:whitespace-nowrap">{source.tier ? t(`tier.${source.tier}`) : null}</Cell>
      <Cell className={source.files.length > 0 ? 'min-w-0 md:min-w-56' : 'min-w-0'}>
        {source.files.length > 0 ? (
          <SourceFiles
            files={source.files}
            sourceId={source.id}
            onAttach={null}
            busy={false}
            failure={null}
          />
        ) : null}
      </Cell>
      <Cell className="text-muted md:whitespace-nowrap">
        {source.withheld ? null : t('screen.uses', { count: uses })}
      </Cell>
      <Cell className="max-md:ms-auto md:pe-0">
        {onEdit && !source.withheld && !source.redacted ? (
          <IconButton
            size="small"
            label={t('screen.editName', { name })}
            icon={<Pencil size={16} aria-hidden />}
            onClick={() => onEdit(source)}
          />
        ) : null}
      </Cell>
    </tr>
  )
}

function Cell({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <td
      role="cell"
      className={`empty:hidden md:px-2 md:py-2.5 md:align-top md:empty:table-cell ${className}`}
    >
      {children}
    </td>
  )
}
