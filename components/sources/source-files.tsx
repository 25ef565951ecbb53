'use client'

import { FileText, Paperclip } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { SourceView } from '@/domain/sources/source'
import type { Failure } from '../api/failure'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'

interface SourceFilesProps {
  files: SourceView['files']
  onAttach: ((file: File) => void) | null
  busy: boolean
  failure: Failure | null
  /** Where it is given, a file's name leads to the file. */
  sourceId?: string
  /** Asks for a file to be redacted, for those who may. */
  onRedact?: (file: SourceView['files'][number]) => void
}

const accepted = 'image/*,application/pdf,.eml,message/rfc822'

/** The files of a source, and a button to add one. */
export function SourceFiles({ files, onAttach, busy, failure, sourceId, onRedact }: SourceFilesProps) {
  const t = useTranslations('sources')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      {files.map((file) => (
        <span
          key={file.id}
          className="inline-flex min-w-0 items-center gap-1 text-muted"
          title={`sha256 ${file.sha256}`}
        >
          <FileText size={14} aria-hidden className="shrink-0" />
          <span className="min-w-0 break-words">
            {sourceId ? (
              <a href={`/api/v1/sources/${sourceId}/files/${file.id}`} download className="link">
                {file.name || t('files.unnamed')}
              </a>
            ) : (
              file.name || t('files.unnamed')
            )}{' '}
            · {sizeOf(file.size)}
            {file.snapshotOf
              ? ` · ${t('files.snapshot', { day: file.createdAt?.slice(0, 10) ?? '' })}`
              : null}
          </span>
          {onRedact ? (
            <Button
              look="quiet"
              size="small"
              aria-label={t('files.redactName', { name: file.name || t('files.unnamed') })}
              onClick={() => onRedact(file)}
            >
              {t('redact')}
            </Button>
          ) : null}
        </span>
      ))}
      {onAttach ? (
        <>
          <Button
            look="quiet"
            size="small"
            busy={busy}
            icon={<Paperclip size={14} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {t('files.attach')}
          </Button>
          <input
            ref={input}
            type="file"
            accept={accepted}
            hidden
            aria-label={t('files.attach')}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) onAttach(file)
              event.target.value = ''
            }}
          />
        </>
      ) : null}
      <ProblemNotice failure={failure} kept={null} className="w-full" />
    </div>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
