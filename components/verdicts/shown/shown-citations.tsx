import { useTranslations } from 'next-intl'
import { sourceOf } from '@/components/sources/draft-source'
import { ConfidentialMark } from '@/components/sources/confidential-mark'
import { OriginCount } from '@/components/sources/origin-count'
import { SourceFiles } from '@/components/sources/source-files'
import { SourceLine } from '@/components/sources/source-line'
import type { CitationView } from '@/domain/verdicts/verdict'
import { StanceMark } from '../citations/stance-mark'

/** The sources of a verdict that is read, with what each is relied on for. */
export function ShownCitations({ citations }: { citations: CitationView[] }) {
  const t = useTranslations('verdicts')
  if (citations.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <ol aria-label={t('sources')} className="flex flex-col gap-2">
        {citations.map((citation) => (
          <li key={citation.id} className="flex gap-2">
            <span aria-hidden className="w-5 shrink-0 text-end text-sm text-muted">
              {citation.number}
            </span>
            <div className="flex min-w-0 flex-col gap-1">
              <div className="flex flex-wrap items-baseline gap-x-2">
                {citation.stance ? <StanceMark stance={citation.stance} /> : null}
                <SourceLine source={sourceOf(citation.source)} />
                <ConfidentialMark source={citation.source} />
              </div>
              <CitedWords words={citation} />
              {citation.source.files.length > 0 ? (
                <SourceFiles files={citation.source.files} onAttach={null} busy={false} failure={null} />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      <OriginCount sources={citations.map(({ source }) => source)} />
    </div>
  )
}

interface Words {
  quote: string | null
  quoteLanguage: string | null
  translation: string | null
  locator: string | null
  note: string | null
}

/** The words relied on, their translation, and where they stand. */
export function CitedWords({ words }: { words: Words }) {
  const { quote, quoteLanguage, translation, locator, note } = words
  const t = useTranslations('verdicts')
  return (
    <>
      {quote ? (
        <blockquote
          lang={quoteLanguage || undefined}
          dir="auto"
          className="border-s-2 border-rule ps-2 font-serif text-[0.9375rem] leading-snug"
        >
          {quote}
        </blockquote>
      ) : null}
      {translation ? (
        <p className="ps-2.5 text-sm text-muted" dir="auto">
          {t('translated', { text: translation })}
        </p>
      ) : null}
      {locator || note ? (
        <p className="text-sm text-muted">{[locator, note].filter(Boolean).join(' · ')}</p>
      ) : null}
    </>
  )
}
