import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { ImportedView } from '@/domain/annotations/imported'
import { Notice } from '../ui/display/notice'

/** What came in, and each annotation that did not, with its words and the reason. */
export function ImportedAnnotations({ result }: { result: ImportedView }) {
  const t = useTranslations('annotations')
  const id = useId()
  const { claims, threads, comments, already, unplaced } = result
  return (
    <div className="flex flex-col gap-4">
      <Notice title={t('result', { claims, threads, comments })}>
        {already > 0 ? <p>{t('already', { count: already })}</p> : null}
        {unplaced.length === 0 ? <p>{t('allPlaced')}</p> : null}
      </Notice>
      {unplaced.length > 0 ? (
        <section aria-labelledby={id} className="flex flex-col gap-2">
          <h3 id={id} className="font-semibold">
            {t('unplaced', { count: unplaced.length })}
          </h3>
          <p className="text-muted">{t('unplacedHint')}</p>
          <ul className="flex flex-col divide-y divide-rule border-y border-rule">
            {unplaced.map(({ id: annotation, quote, reason }, index) => (
              <li key={`${annotation} ${index}`} className="flex flex-col gap-1 py-2">
                <span dir="auto" className="break-words">
                  {quote === null ? <span className="text-muted">{t('noWords')}</span> : `“${quote}”`}
                </span>
                <span className="text-sm text-muted">{t(`reason.${reason}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
