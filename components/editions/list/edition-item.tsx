import { BookCheck, ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { EditionView } from '@/domain/editions/edition-view'
import { buttonClass } from '../../ui/actions/button-class'
import { LinkButton } from '../../ui/actions/link-button'
import { Chip } from '../../ui/display/chip'
import { DateTime } from '../../ui/display/date-time'
import { DownloadMenu } from './download-menu'

/** One edition: when, by whom, with what, in spite of which rules, and where it can be read. */
export function EditionItem({
  article,
  edition,
  isPublic,
}: {
  article: { id: string; slug: string }
  edition: EditionView
  /** Whether readers can open the editions of the article at all. */
  isPublic: boolean
}) {
  const t = useTranslations('editions.list')
  const rule = useTranslations('editions.gate')
  const { number, current, publishedBy, publishedAt, claims, mode, sha256, note, overrides } = edition
  const gone = edition.redactedAt !== null
  return (
    <li
      aria-labelledby={`edition-${number}`}
      className="flex flex-col gap-2 border-b border-rule py-4 first:pt-1 last:border-b-0"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 id={`edition-${number}`} className="flex flex-wrap items-center gap-2 font-semibold">
          {t('edition', { number })}
          {current ? (
            <Chip tone="accent" icon={<BookCheck size={14} aria-hidden />}>
              {t('current')}
            </Chip>
          ) : null}
        </h3>
        {gone ? null : (
          <div className="flex flex-wrap gap-1">
            {isPublic ? (
              <a
                href={`/read/${article.slug}/${number}`}
                target="_blank"
                rel="noreferrer"
                aria-label={t('openOf', { number })}
                className={buttonClass('quiet', 'small')}
              >
                <ExternalLink size={14} aria-hidden />
                {t('open')}
              </a>
            ) : null}
            <LinkButton
              look="quiet"
              size="small"
              href={`/articles/${article.id}/export?edition=${number}`}
              aria-label={t('lookOf', { number })}
            >
              {t('look')}
            </LinkButton>
            <DownloadMenu articleId={article.id} number={number} />
          </div>
        )}
      </div>
      <p className="text-sm text-muted">
        {t.rich('published', {
          name: publishedBy.name,
          date: () => <DateTime value={publishedAt} show="moment" />,
        })}
        {' · '}
        {t('claims', { count: claims.length })}
        {' · '}
        {t(`mode.${mode}`)}
        {' · '}
        {t('revision', { number: edition.revision })}
        {' · '}
        <span title={sha256}>
          {t('hash')} <code>{sha256.slice(0, 12)}</code>
        </span>
      </p>
      {edition.publicUrl ? (
        <p className="text-sm break-all">
          {t('elsewhere')}{' '}
          <a href={edition.publicUrl} target="_blank" rel="noreferrer" className="link">
            {edition.publicUrl}
          </a>
        </p>
      ) : null}
      {note ? (
        <p dir="auto" className="max-w-measure whitespace-pre-line">
          {note}
        </p>
      ) : null}
      {gone && edition.redactedAt ? (
        <p className="text-muted">
          {t.rich('redacted', { date: () => <DateTime value={edition.redactedAt ?? ''} show="moment" /> })}
        </p>
      ) : null}
      {overrides.length > 0 ? (
        <details>
          <summary className="target w-fit text-sm">{t('overrides', { count: overrides.length })}</summary>
          <dl className="flex max-w-measure flex-col gap-2 pt-1 text-sm">
            {overrides.map((override) => (
              <div key={override.rule}>
                <dt className="font-medium">{rule(`rule.${override.rule}`)}</dt>
                <dd dir="auto" className="whitespace-pre-line text-muted">
                  {override.reason ?? t('reasonGone')}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </li>
  )
}
