'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { PreviewView } from '@/domain/articles/article'
import type { Failure } from '../../api/failure'
import { Button } from '../../ui/actions/button'
import { Notice } from '../../ui/display/notice'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { errorAt } from '../../ui/fields/form'
import { BlockList } from './blocks/block-list'
import { isKept, type Choices } from './blocks/block-choices'
import { Reading } from './blocks/reading'
import { metadataFields, metadataOf, type Metadata, type MetadataField } from './import-body'
import { MetadataFields } from './metadata/metadata-fields'
import { parsePublished } from './metadata/published'

interface ProposalProps {
  proposal: PreviewView
  fields: Metadata
  onField: (field: MetadataField, value: string) => void
  choices: Choices
  onChoices: (change: (choices: Choices) => Choices) => void
  onImport: (fields: Metadata) => void
  busy: boolean
  failure: Failure | null
}

/** What was found in the text, all of it open to be overruled. */
export function Proposal(props: ProposalProps) {
  const { proposal, fields, onField, choices, onChoices, onImport, busy, failure } = props
  const t = useTranslations('import')
  const [unclear, setUnclear] = useState(false)
  const [mended, setMended] = useState<readonly MetadataField[]>([])
  const form = useRef<HTMLFormElement>(null)
  const nothingKept = !proposal.blocks.some((block) => isKept(block, choices))

  useEffect(() => {
    if (failure || unclear) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure, unclear])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const publishedAt = parsePublished(fields.publishedAt)
    setUnclear(publishedAt === 'unclear')
    if (publishedAt !== 'unclear') setMended([])
    if (publishedAt !== 'unclear' && !nothingKept) onImport({ ...fields, publishedAt: publishedAt ?? '' })
  }
  const sendByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }
  const change = (field: MetadataField, value: string) => {
    if (field === 'publishedAt') setUnclear(false)
    setMended([...mended, field])
    onField(field, value)
  }
  const errorOf = (field: MetadataField) =>
    field === 'publishedAt' && unclear
      ? t('metadata.unclearDate')
      : mended.includes(field)
        ? undefined
        : errorAt(failure, `/${field}`)

  return (
    <form
      ref={form}
      onSubmit={submit}
      onKeyDown={sendByKey}
      method="post"
      noValidate
      className="flex flex-col gap-6"
    >
      {proposal.duplicateOf ? (
        <Notice title={t('duplicate.title')}>
          <p>
            {t.rich('duplicate.body', {
              title: proposal.duplicateOf.title ?? t('duplicate.untitled'),
              link: (text) => (
                <Link href={`/articles/${proposal.duplicateOf?.id}`} className="link">
                  {text}
                </Link>
              ),
            })}
          </p>
        </Notice>
      ) : null}
      {proposal.notice ? <Notice title={proposal.notice} /> : null}
      {proposal.discussions > 0 ? <Notice title={t('discussions', { count: proposal.discussions })} /> : null}
      {proposal.restores ? (
        <>
          <Notice title={t('restores.title')}>
            <p>{t('restores.body', { claims: proposal.restores.claims })}</p>
          </Notice>
          <Reading blocks={proposal.blocks} language={proposal.language} direction={proposal.direction} />
        </>
      ) : (
        <>
          <section aria-labelledby="metadata-heading" className="flex flex-col gap-3">
            <h2 id="metadata-heading" className="text-lg font-semibold">
              {t('metadata.heading')}
            </h2>
            <MetadataFields
              value={fields}
              onChange={change}
              found={metadataOf(proposal)}
              errorAt={errorOf}
              className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3 [&>:first-child]:col-span-full"
            />
          </section>
          <BlockList
            blocks={proposal.blocks}
            choices={choices}
            onChange={onChoices}
            language={fields.language}
            direction={proposal.direction}
          />
        </>
      )}
      <ProblemNotice
        failure={failure}
        kept={t('kept')}
        shownAt={metadataFields.map((field) => `/${field}`)}
      />
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-rule bg-paper px-4 py-3 sm:-mx-6 sm:px-6">
        <p className="text-sm text-muted max-sm:hidden">
          {nothingKept ? t('nothingKept') : proposal.restores ? null : t('until')}
        </p>
        <Button type="submit" look="primary" busy={busy} disabled={nothingKept}>
          {busy ? t('importing') : t('import')}
        </Button>
      </div>
    </form>
  )
}
