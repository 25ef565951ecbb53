'use client'

import { ArrowDown, ArrowUp, Ellipsis, Paperclip, Pencil, Quote, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ClipboardEvent } from 'react'
import { SourceFiles } from '@/components/sources/source-files'
import { SourceLine } from '@/components/sources/source-line'
import { useAction } from '@/components/api/use-action'
import { IconButton } from '@/components/ui/actions/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/overlays/menu'
import type { SourceView } from '@/domain/sources/source'
import type { DraftCitation } from '../content'
import { CitedWords } from '../shown/shown-citations'
import { StanceMark } from './stance-mark'

interface CitationItemProps {
  citation: DraftCitation
  number: number
  last: boolean
  files: SourceView['files']
  errors: string[]
  onEdit: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onRefer: () => void
  /** Attaches a file to the source; throws a `Failure`. */
  onAttach: (file: File) => Promise<void>
}

const icon = 'text-muted'

/** A source that my verdict cites, with everything that can be done with it. */
export function CitationItem(props: CitationItemProps) {
  const { citation, number, last, files, errors, onEdit, onMove, onRemove, onRefer, onAttach } = props
  const t = useTranslations('verdicts')
  const attach = useAction(onAttach)
  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files
    if (!file) return
    event.preventDefault()
    void attach.run(file)
  }
  return (
    <li className="flex gap-2" onPaste={paste}>
      <span aria-hidden className="w-5 shrink-0 pt-0.5 text-end text-sm text-muted">
        {number}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex flex-wrap items-baseline gap-x-2 pt-0.5">
          {citation.stance ? <StanceMark stance={citation.stance} /> : null}
          <SourceLine source={citation.source} />
        </div>
        <CitedWords words={citation} />
        {errors.map((error) => (
          <p key={error} className="text-sm font-medium text-danger">
            {error}
          </p>
        ))}
        {files.length > 0 || attach.busy || attach.failure ? (
          <SourceFiles files={files} onAttach={(file) => void attach.run(file)} {...attach} />
        ) : null}
      </div>
      <div className="flex shrink-0 items-start">
        <IconButton
          size="small"
          label={t('citation.refer', { number })}
          icon={<Quote size={14} aria-hidden />}
          onClick={onRefer}
        />
        <Menu
          trigger={
            <IconButton
              size="small"
              label={t('citation.menu', { number })}
              icon={<Ellipsis size={16} aria-hidden />}
            />
          }
        >
          <MenuItem icon={<Pencil size={16} aria-hidden className={icon} />} onSelect={onEdit}>
            {t('citation.edit')}
          </MenuItem>
          <MenuItem
            icon={<ArrowUp size={16} aria-hidden className={icon} />}
            disabled={number === 1}
            onSelect={() => onMove(-1)}
          >
            {t('citation.up')}
          </MenuItem>
          <MenuItem
            icon={<ArrowDown size={16} aria-hidden className={icon} />}
            disabled={last}
            onSelect={() => onMove(1)}
          >
            {t('citation.down')}
          </MenuItem>
          <AttachItem onPick={(file) => void attach.run(file)} />
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 size={16} aria-hidden />} onSelect={onRemove}>
            {t('citation.remove')}
          </MenuItem>
        </Menu>
      </div>
    </li>
  )
}

function AttachItem({ onPick }: { onPick: (file: File) => void }) {
  const t = useTranslations('sources')
  const choose = () => {
    const input = Object.assign(document.createElement('input'), { type: 'file' })
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file) onPick(file)
    })
    input.click()
  }
  return (
    <MenuItem icon={<Paperclip size={16} aria-hidden className={icon} />} onSelect={choose}>
      {t('files.attach')}
    </MenuItem>
  )
}
