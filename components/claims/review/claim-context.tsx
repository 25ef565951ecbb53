import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { ClaimView, SpanView } from '@/domain/claims/claim'
import { fits, type Passage } from './passage'

interface ClaimContextProps {
  spans: ClaimView['spans']
  language: string | null
  direction: 'ltr' | 'rtl'
  /** The sentences around the words, from whoever holds the text; left out, a few words before and after are shown. */
  passages?: Passage[]
}

/** The marked words as they stand in the article, in their sentences or with the words before and after each piece. */
export function ClaimContext({ spans, language, direction, passages }: ClaimContextProps) {
  const whole = passages && fits(passages, spans) ? passages : null
  const pieces = whole ? spans.filter(({ start }) => start === null) : spans
  return (
    <blockquote
      lang={language ?? undefined}
      dir={direction}
      className="flex max-w-measure flex-col gap-1 border-s-2 border-rule ps-3 font-serif text-lg"
    >
      {whole?.map((passage, index) => (
        <Sentences key={index} passage={passage} />
      ))}
      {pieces.map((span) => (
        <Piece key={span.id} span={span} />
      ))}
    </blockquote>
  )
}

function Sentences({ passage: { text, marks } }: { passage: Passage }) {
  return (
    <p className="break-words whitespace-pre-line text-muted">
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className="bg-accent-tint text-ink">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </p>
  )
}

function Piece({ span }: { span: SpanView }) {
  const t = useTranslations('claimReview')
  return (
    <p className="break-words text-muted">
      {span.prefix.length >= 32 ? '…' : ''}
      {span.prefix}
      <mark className="bg-accent-tint text-ink">{span.exact}</mark>
      {span.suffix}
      {span.suffix.length >= 32 ? '…' : ''}
      {span.start === null ? <span className="block font-sans text-sm">{t('notInText')}</span> : null}
    </p>
  )
}
