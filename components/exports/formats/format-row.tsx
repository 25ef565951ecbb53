'use client'

import { FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type MouseEvent } from 'react'
import { ApiProblem } from '../../api/failure'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { buttonClass } from '../../ui/actions/button-class'
import { ProblemNotice } from '../../ui/display/problem-notice'
import type { ExportFormat } from './export-formats'
import { FileSize } from './file-size'
import { readFile, saveFile, type ReadProgress } from './read-file'
import { withLocal } from './refusable-download'

interface FormatRowProps {
  format: ExportFormat
  href: string
  fileName: string
  measured: number | undefined
}

/** One format: a link that downloads, which with scripts shows how far it is and says why where it is refused. */
export function FormatRow({ format, href, fileName, measured }: FormatRowProps) {
  const t = useTranslations('exports')
  const [progress, setProgress] = useState<ReadProgress | null>(null)
  const [saved, setSaved] = useState<number | null>(null)
  const save = useAction(async (address: string) => {
    setSaved(null)
    try {
      const file = await readFile(address, { onProgress: setProgress })
      saveFile(file, fileName)
      setSaved(file.blob.size)
    } finally {
      setProgress(null)
    }
  })
  const download = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void save.run(href)
  }
  const name = t(`format.${format}.name`)
  const local = save.failure instanceof ApiProblem && save.failure.code === 'local-address'
  return (
    <li className="flex flex-col gap-2 border-b border-rule py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-[1_1_18rem]">
          <p className="font-medium">{name}</p>
          <p className="max-w-measure text-sm text-muted">{t(`format.${format}.use`)}</p>
        </div>
        <div className="flex items-center gap-4 max-sm:flex-row-reverse">
          <p className="min-w-16 text-end text-sm text-muted tabular-nums">
            {measured === undefined ? null : <FileSize bytes={measured} />}
          </p>
          <a
            href={href}
            download
            onClick={download}
            aria-label={t('downloadOf', { name })}
            aria-busy={save.busy || undefined}
            className={buttonClass('plain')}
          >
            <FileDown size={16} aria-hidden />
            {t('download')}
          </a>
        </div>
      </div>
      {save.busy ? <Under progress={progress} label={name} /> : null}
      <p role="status" className="sr-only">
        {saved === null ? '' : t('saved', { name })}
      </p>
      <ProblemNotice failure={save.failure} kept={null} />
      {local ? (
        <Button className="self-start" onClick={() => void save.run(withLocal(href))}>
          {t('anyway')}
        </Button>
      ) : null}
    </li>
  )
}

function Under({ progress, label }: { progress: ReadProgress | null; label: string }) {
  const t = useTranslations('exports')
  return (
    <div className="flex items-center gap-3 text-sm text-muted">
      <progress
        aria-label={t('progressOf', { name: label })}
        className="h-1.5 w-48 accent-accent"
        {...(progress?.total ? { value: progress.bytes, max: progress.total } : {})}
      />
      <span className="tabular-nums">{progress ? <FileSize bytes={progress.bytes} /> : t('making')}</span>
    </div>
  )
}
