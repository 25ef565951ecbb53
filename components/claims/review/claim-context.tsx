import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { ClaimView } from '@/domain/claims/claim'

interface ClaimContextProps {
  spans: ClaimView['spans']
  language: string | null
  direction: 'ltr' | 'rtl'
}

/** The marked words as they stand in the article, with the words before and after each piece. */
export function ClaimContext({ spans, language, direction }: ClaimContextProps) {
  const t = useTranslations('claimReview')
  return (
    <blockquote
      lang={language ?? undefined}
      dir={direction}
      className="max-w-measure border-s-2 border-rule ps-3 font-serif text-lg"
    >
      {spans.map((span, index) => (
        <Fragment key={span.id}>
          {index > 0 ? <br /> : null}
          <span className="text-muted">
            {span.prefix.length >= 32 ? '…' : ''}
            {span.prefix}
          </span>
          <mark className="bg-accent-tint text-ink">{span.exact}</mark>
          <span className="text-muted">
            {span.suffix}
            {span.suffix.length >= 32 ? '…' : ''}
          </span>
          {span.start === null ? (
            <span className="block font-sans text-sm text-muted">{t('notInText')}</span>
          ) : null}
        </Fragment>
      ))}
    </blockquote>
  )
}
