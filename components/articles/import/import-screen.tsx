'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { ArticleView, PreviewView } from '@/domain/articles/article'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { carryOver, noChoices, overrules, type Choices } from './blocks/block-choices'
import {
  changedMetadata,
  importBody,
  metadataOf,
  type ImportSource,
  type Metadata,
  type MetadataField,
} from './import-body'
import { Proposal } from './proposal'
import { ImportSourceForm } from './source/import-source'
import { emptyDraft, withScheme, type SourceDraft } from './source/source-draft'

interface Previewed {
  source: ImportSource
  proposal: PreviewView
}

/**
 * Importing in two steps on one page: the source, then the proposal. Going back keeps what was decided; a new
 * preview keeps choices for blocks that are still there and every field that was typed in.
 */
export function ImportScreen({ teamId }: { teamId: string }) {
  const t = useTranslations('import')
  const router = useRouter()
  const [draft, setDraft] = useState<SourceDraft>(emptyDraft)
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const [open, setOpen] = useState(false)
  const [choices, setChoices] = useState<Choices>(noChoices)
  const [typed, setTyped] = useState<Partial<Metadata>>({})
  const heading = useRef<HTMLHeadingElement>(null)

  const preview = useAction(async (source: ImportSource) => {
    const { data } = await api.post<PreviewView>('/articles/preview', importBody(source, { teamId }), {
      idempotencyKey: null,
    })
    setChoices((before) => carryOver(previewed?.proposal.blocks ?? [], before, data.blocks))
    setPreviewed({ source, proposal: data })
    setTyped((before) => withAddress(before, source, draft.url.trim()))
    setOpen(true)
  })
  const send = useAction(async (fields: Metadata) => {
    if (!previewed) return
    const { source, proposal } = previewed
    const { data } = await api.post<ArticleView>(
      '/articles',
      importBody(source, {
        teamId,
        ...changedMetadata(proposal, fields),
        // What is imported is what was looked at, or nothing.
        ...('url' in source ? { sha256: proposal.sha256 } : {}),
        ...overrules(proposal.blocks, choices),
      }),
    )
    router.push(`/articles/${data.id}`)
  })

  useEffect(() => {
    if (open) heading.current?.focus()
  }, [open])

  const showProposal = open && previewed !== null
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold">
          {showProposal ? t('check') : t('title')}
        </h1>
        {showProposal ? (
          <Button onClick={() => setOpen(false)}>{t('back')}</Button>
        ) : previewed ? (
          <Button onClick={() => setOpen(true)}>{t('forward')}</Button>
        ) : null}
      </div>
      <div hidden={showProposal} className="max-w-form">
        <ImportSourceForm
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          onPreview={(source) => void preview.run(source)}
          busy={preview.busy}
          failure={preview.failure}
        />
      </div>
      {showProposal ? (
        <Proposal
          proposal={previewed.proposal}
          fields={{ ...metadataOf(previewed.proposal), ...typed }}
          onField={(field: MetadataField, value: string) =>
            setTyped((before) => ({ ...before, [field]: value }))
          }
          choices={choices}
          onChoices={setChoices}
          onImport={(fields) => void send.run(fields)}
          busy={send.busy}
          failure={send.failure}
        />
      ) : null}
    </div>
  )
}

/** Words that were pasted because their page would not come still come from there; a page that came has its own address. */
function withAddress(typed: Partial<Metadata>, source: ImportSource, address: string): Partial<Metadata> {
  if ('text' in source && address !== '') return { sourceUrl: withScheme(address), ...typed }
  if (!('url' in source)) return typed
  const { sourceUrl: _, ...rest } = typed
  return rest
}
