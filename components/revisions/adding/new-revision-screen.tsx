'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { ArticleView } from '@/domain/articles/article'
import { blockText, leafBlocks } from '@/domain/articles/document'
import type { AddedRevisionView, RevisionPreviewView } from '@/domain/revisions/revision'
import { api } from '../../api'
import { isFailure } from '../../api/failure'
import { useAction } from '../../api/use-action'
import { ArticleNav } from '../../articles/article-nav'
import { carryOver, noChoices, overrules, type Choices } from '../../articles/import/blocks/block-choices'
import { importBody, type ImportSource } from '../../articles/import/import-body'
import { ImportSourceForm } from '../../articles/import/source/import-source'
import { emptyDraft, type SourceDraft } from '../../articles/import/source/source-draft'
import { Button } from '../../ui/actions/button'
import { DateTime } from '../../ui/display/date-time'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { toast } from '../../ui/overlays/toast'
import { useLookAgain } from '../list/use-look-again'
import type { KnownClaim } from './claims-ahead'
import { RevisionPreview } from './revision-preview'

interface NewRevisionScreenProps {
  article: ArticleView
  claims: readonly KnownClaim[]
}

interface Previewed {
  source: ImportSource
  preview: RevisionPreviewView
}

// What becomes of the claims is asked again once the choosing of blocks rests.
const restMs = 500

/** `/articles/{id}/revisions/new`: another text of the article by any way in, and what it changes before it is added. */
export function NewRevisionScreen({ article, claims }: NewRevisionScreenProps) {
  const t = useTranslations('revisions.adding')
  const router = useRouter()
  const heading = useRef<HTMLHeadingElement>(null)
  const [draft, setDraft] = useState<SourceDraft>({ ...emptyDraft, url: article.sourceUrl ?? '' })
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const [open, setOpen] = useState(false)
  const [choices, setChoices] = useState<Choices>(noChoices)
  const published = article.state === 'published'
  const revisions = `/articles/${article.id}/revisions`
  const present = useMemo(
    () => leafBlocks(article.document).map((block) => ({ kind: block.type, text: blockText(block) })),
    [article.document],
  )

  const first = useAction(async (source: ImportSource) => {
    const { data } = await api.post<RevisionPreviewView>(`${revisions}/preview`, importBody(source), {
      idempotencyKey: null,
    })
    setChoices((before) => carryOver(previewed?.preview.proposal.blocks ?? [], before, data.proposal.blocks))
    setPreviewed({ source, preview: data })
    setOpen(true)
  })
  const asking = useClaimsAhead(previewed, choices, `${revisions}/preview`, (preview) =>
    setPreviewed((before) => before && { ...before, preview }),
  )
  const look = useLookAgain(article.id)
  const send = useAction(async () => {
    if (!previewed) return
    const { source, preview } = previewed
    const { data } = await api.post<AddedRevisionView>(
      revisions,
      importBody(source, {
        ...overrules(preview.proposal.blocks, choices),
        ...('url' in source ? { sha256: preview.proposal.sha256 } : {}),
      }),
    )
    toast(t('added', { number: data.revision.number }))
    router.push(`${revisions}/${data.revision.number}`)
    router.refresh()
  })

  useEffect(() => {
    if (open) heading.current?.focus()
  }, [open])

  const shown = open && previewed !== null
  return (
    <div className="flex flex-col gap-5">
      <div>
        <ArticleNav article={article} current="revisions" />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold">
            {t(shown ? 'check' : 'title')}
          </h1>
          {shown ? (
            <Button onClick={() => setOpen(false)}>{t('back')}</Button>
          ) : previewed ? (
            <Button onClick={() => setOpen(true)}>{t('forward')}</Button>
          ) : null}
        </div>
        {shown ? null : <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>}
      </div>
      <div hidden={shown} className="flex max-w-form flex-col gap-5">
        {article.sourceUrl ? (
          <section aria-label={t('lookAgain')} className="flex flex-col gap-2">
            <Button
              className="max-w-full !justify-start self-start"
              busy={look.busy}
              onClick={() => void look.run()}
            >
              <span className="min-w-0 truncate">
                {look.busy ? t('looking') : t('lookAt', { address: withoutScheme(article.sourceUrl) })}
              </span>
            </Button>
            <p role="status" className="text-sm text-muted empty:hidden">
              {look.unchangedAt
                ? t.rich('unchanged', { at: () => <DateTime value={look.unchangedAt ?? ''} /> })
                : null}
            </p>
            <ProblemNotice failure={look.failure} kept={null} />
          </section>
        ) : null}
        <ImportSourceForm
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          onPreview={(source) => void first.run(source)}
          busy={first.busy}
          failure={first.failure}
        />
      </div>
      {shown ? (
        <RevisionPreview
          preview={previewed.preview}
          present={present}
          claims={claims}
          asking={asking}
          published={published}
          language={article.language}
          direction={article.direction}
          choices={choices}
          onChoices={setChoices}
          onAdd={() => void send.run()}
          busy={send.busy}
          failure={send.failure}
        />
      ) : null}
    </div>
  )
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '')
}

/** Asks the server again what becomes of the claims where other blocks are chosen; answers whether it is being asked. */
function useClaimsAhead(
  previewed: Previewed | null,
  choices: Choices,
  path: string,
  onAnswer: (preview: RevisionPreviewView) => void,
): boolean {
  const [asked, setAsked] = useState<Choices>(noChoices)
  const answered = useEffectEvent(onAnswer)
  const waiting = previewed !== null && asked !== choices && choices.size + asked.size > 0
  useEffect(() => {
    if (!waiting || !previewed) return
    const stop = new AbortController()
    const { source, preview } = previewed
    const timer = setTimeout(() => {
      const body = importBody(source, overrules(preview.proposal.blocks, choices))
      void api
        .post<RevisionPreviewView>(path, body, { idempotencyKey: null, signal: stop.signal })
        .then(({ data }) => {
          // The proposal stays the one that was chosen from: the answer has the choices in it.
          answered({ ...data, proposal: preview.proposal })
          setAsked(choices)
        })
        .catch((failure: unknown) => {
          if (!stop.signal.aborted && !isFailure(failure)) throw failure
          // Adding says what is wrong; until then the earlier answer stands.
          if (!stop.signal.aborted) setAsked(choices)
        })
    }, restMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [waiting, previewed, choices, path])
  return waiting
}
