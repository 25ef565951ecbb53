import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { RevisionView } from '@/domain/revisions/revision'
import { DateTime } from '../../ui/display/date-time'
import { DiffCountsLine } from '../diff/diff-counts'
import { RevisionOrigin, RevisionState } from '../revision-words'

/** One text of the article: its number, when and how it came, what became of it, how it differs from the one before. */
export function RevisionRow({ articleId, revision }: { articleId: string; revision: RevisionView }) {
  const t = useTranslations('revisions')
  const format = useFormatter()
  const { number, diff, note, decidedBy, decidedAt } = revision
  return (
    <li className="flex flex-col gap-1 border-b border-rule py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`/articles/${articleId}/revisions/${number}`} className="link font-medium">
          {t('revision', { number })}
        </Link>
        <RevisionState revision={revision} />
        <span className="ms-auto text-sm text-muted">
          <DateTime value={revision.createdAt} />
        </span>
      </div>
      <p className="text-muted">
        <RevisionOrigin revision={revision} /> {t('words', { words: format.number(revision.words) })}
      </p>
      {diff ? (
        <p>
          <span className="text-muted">{t('besides', { number: diff.from })} </span>
          <DiffCountsLine counts={diff} kept />
        </p>
      ) : null}
      {decidedBy && decidedAt ? (
        <p className="text-sm text-muted">
          {t.rich('decided', { name: decidedBy.name, at: () => <DateTime value={decidedAt} /> })}
        </p>
      ) : null}
      {note ? <p className="max-w-measure border-s-2 border-rule ps-3 whitespace-pre-line">{note}</p> : null}
    </li>
  )
}
