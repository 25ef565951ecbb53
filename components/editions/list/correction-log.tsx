import { useTranslations } from 'next-intl'
import type { CorrectionChange, CorrectionView } from '@/domain/corrections/correction'
import { Chip } from '../../ui/display/chip'
import { DateTime } from '../../ui/display/date-time'

const shownChanges = 40

/** What was corrected, the newest first, with what readers saw before and after. */
export function CorrectionLog({ corrections }: { corrections: readonly CorrectionView[] }) {
  const t = useTranslations('editions.log')
  const kinds = useTranslations('editions.correction.kinds')
  if (corrections.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ol role="list" className="-mt-1">
      {corrections.map(({ number, edition, kind, summary, reason, claims, changes, madeBy, madeAt }) => (
        <li key={number} className="flex flex-col gap-2 border-b border-rule py-4 first:pt-1 last:border-b-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Chip>{kinds(kind)}</Chip>
            <p className="text-sm text-muted">
              {t.rich('made', {
                name: madeBy.name,
                edition,
                date: () => <DateTime value={madeAt} show="moment" />,
              })}
              {claims.length > 0 ? (
                <> · {t('claims', { count: claims.length, numbers: claims.join(', ') })}</>
              ) : null}
              {kind === 'minor' ? <> · {t('minor')}</> : null}
            </p>
          </div>
          <p dir="auto" className="max-w-measure whitespace-pre-line">
            {summary ?? t('redacted')}
          </p>
          {reason ? (
            <p dir="auto" className="max-w-measure whitespace-pre-line text-muted">
              {reason}
            </p>
          ) : null}
          {changes.length > 0 ? <Changes changes={changes} /> : null}
        </li>
      ))}
    </ol>
  )
}

function Changes({ changes }: { changes: readonly CorrectionChange[] }) {
  const t = useTranslations('editions.log')
  return (
    <details>
      <summary className="target w-fit text-sm">{t('changes', { count: changes.length })}</summary>
      <ul role="list" className="flex flex-col gap-2 pt-1">
        {changes.slice(0, shownChanges).map(({ claim, field, from, to }) => (
          <li
            key={`${claim} ${field}`}
            className="rounded-md border border-rule bg-surface px-3 py-2 text-sm"
          >
            <p className="font-medium">{t('changed', { claim, field: t(`field.${field}`) })}</p>
            <dl className="grid gap-x-3 gap-y-1 pt-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
              <dt className="text-muted">{t('from')}</dt>
              <dd dir="auto" className="whitespace-pre-line">
                {from ?? t('nothing')}
              </dd>
              <dt className="text-muted">{t('to')}</dt>
              <dd dir="auto" className="whitespace-pre-line">
                {to ?? t('nothing')}
              </dd>
            </dl>
          </li>
        ))}
      </ul>
      {changes.length > shownChanges ? (
        <p className="pt-1 text-sm text-muted">
          {t('moreChanges', { count: changes.length - shownChanges })}
        </p>
      ) : null}
    </details>
  )
}
