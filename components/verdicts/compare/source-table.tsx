import { useTranslations } from 'next-intl'
import { sourceOf } from '@/components/sources/draft-source'
import { SourceLine } from '@/components/sources/source-line'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { StanceMark } from '../citations/stance-mark'
import type { ComparedSource, Reading } from './source-comparison'

/** Which source who cited, and for what; an empty cell is a source that somebody else had and they had not. */
export function SourceTable({ sources, verdicts }: { sources: ComparedSource[]; verdicts: VerdictView[] }) {
  const t = useTranslations('compare')
  const cell = 'px-1.5 py-2 text-start align-top sm:px-3'
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('sourceTable')}>
      <table className="w-full sm:min-w-[30rem]">
        <thead className="border-b border-rule text-sm text-muted">
          <tr>
            <th className={`${cell} ps-0`}>{t('source')}</th>
            {verdicts.map((verdict) => (
              <th key={verdict.id} className={cell}>
                {verdict.author.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((compared) => (
            <tr key={compared.id} className="border-b border-rule">
              <th scope="row" className={`${cell} ps-0 font-normal`}>
                <SourceLine source={sourceOf(compared.source)} />
                {verdicts.length > 1 && onlyOne(compared) ? (
                  <span className="block text-sm text-muted">
                    {t('onlyOne', { name: compared.cited[0]?.name ?? '' })}
                  </span>
                ) : null}
              </th>
              {verdicts.map((verdict) => (
                <td key={verdict.id} className={cell}>
                  <Stances compared={compared} verdictId={verdict.id} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function onlyOne({ cited }: ComparedSource): boolean {
  return new Set(cited.map((one) => one.verdictId)).size === 1
}

function Stances({ compared, verdictId }: { compared: ComparedSource; verdictId: string }) {
  const t = useTranslations('compare')
  const own = compared.cited.filter((one) => one.verdictId === verdictId)
  if (own.length === 0) return <span className="text-sm text-muted">{t('notCited')}</span>
  return (
    <ul className="flex flex-col gap-1">
      {own.map(({ citation }) => (
        <li key={citation.id}>{citation.stance ? <StanceMark stance={citation.stance} /> : '–'}</li>
      ))}
    </ul>
  )
}

/** The same words that two people read differently. */
export function DifferentReadings({ readings }: { readings: Reading[] }) {
  const t = useTranslations('compare')
  if (readings.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('readDifferently')}</h3>
      <ul className="flex flex-col gap-3">
        {readings.map(({ id, source, quote, readings: pair }) => (
          <li key={id} className="flex flex-col gap-1.5 rounded-md border border-rule bg-surface p-3">
            <blockquote
              lang={pair[0].citation.quoteLanguage ?? undefined}
              dir="auto"
              className="border-s-2 border-rule ps-2 font-serif text-[0.9375rem] leading-snug"
            >
              {quote}
            </blockquote>
            <span className="text-sm">
              <SourceLine source={sourceOf(source)} />
            </span>
            <ul className="flex flex-wrap gap-x-6 gap-y-1">
              {pair.map(({ name, citation }) => (
                <li key={citation.id} className="flex flex-wrap items-center gap-x-2">
                  <span>{name}</span>
                  {citation.stance ? <StanceMark stance={citation.stance} /> : null}
                  {citation.note ? <span className="text-sm text-muted">{citation.note}</span> : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
