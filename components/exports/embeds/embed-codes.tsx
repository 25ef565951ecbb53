'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { embedSnippet } from '@/domain/exports/html/embed/embed-snippet'
import { usePublicUrl } from '../../editions/use-public-url'
import { CopyButton } from '../../ui/actions/copy-button'
import { controlClass } from '../../ui/fields/field-frame'
import { SelectField } from '../../ui/fields/select-field'

interface EmbedCodesProps {
  slug: string
  title: string | null
  /** Numbers of the claims that readers see. */
  claims: readonly number[]
}

/** What other sites paste to show the check or one of its claims. */
export function EmbedCodes({ slug, title, claims }: EmbedCodesProps) {
  const t = useTranslations('exports.embeds')
  const [claim, setClaim] = useState<number | null>(null)
  const page = usePublicUrl(`/read/${slug}`)
  const origin = page.slice(0, -`/read/${slug}`.length)
  const shownClaim = claim !== null && claims.includes(claim) ? claim : null
  const snippet = embedSnippet(origin, {
    slug,
    claim: shownClaim,
    title: title ?? t('untitled'),
  })
  const shown = shownClaim === null ? page : `${page}/claims/${shownClaim}`
  const oembed = `${origin}/api/oembed?url=${encodeURIComponent(shown)}`
  return (
    <>
      <SelectField
        label={t('what')}
        className="max-w-narrow"
        value={shownClaim === null ? '' : String(shownClaim)}
        onChange={({ target }) => setClaim(target.value === '' ? null : Number(target.value))}
        options={[
          { value: '', label: t('article') },
          ...claims.map((number) => ({ value: String(number), label: t('claim', { number }) })),
        ]}
      />
      <Code label={t('snippet')} text={snippet} copy={t('copySnippet')} long />
      <Code label={t('address')} text={shown} copy={t('copyAddress')} />
      <Code label={t('oembed')} text={oembed} copy={t('copyOembed')} hint={t('oembedHint')} />
    </>
  )
}

function Code({
  label,
  text,
  copy,
  hint,
  long = false,
}: {
  label: string
  text: string
  copy: string
  hint?: string
  long?: boolean
}) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex flex-wrap items-start gap-2">
        {long ? (
          <textarea
            id={id}
            readOnly
            rows={3}
            value={text}
            className={`${controlClass} min-w-0 flex-[1_1_20rem] resize-none py-2 font-mono text-sm`}
          />
        ) : (
          <input
            id={id}
            readOnly
            value={text}
            className={`${controlClass} h-9 min-w-0 flex-[1_1_20rem] font-mono text-sm pointer-coarse:h-11`}
          />
        )}
        <CopyButton text={text} label={copy} fallbackId={id} />
      </div>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
    </div>
  )
}
