'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import type { ArticleListView, ArticleView } from '@/domain/articles/article'
import { watchSchema } from '@/domain/revisions/watching'
import { problems } from '@/domain/problem'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { DateTime } from '../../ui/display/date-time'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { SelectField } from '../../ui/fields/select-field'
import { useLookAgain } from './use-look-again'

interface WatchControlProps {
  article: Pick<ArticleListView, 'id' | 'version' | 'sourceUrl' | 'watch' | 'lookedAt' | 'lookedOutcome'>
  /** Whether this person may set how often; looking once is everybody's who may add a revision. */
  mayWatch: boolean
  mayLook: boolean
}

const never = 'never'

/** Whether the article's address is looked at again by itself, when it was, and a button that does so now. */
export function WatchControl({ article, mayWatch, mayLook }: WatchControlProps) {
  const t = useTranslations('revisions.watch')
  const router = useRouter()
  const [version, setVersion] = useState(article.version)
  const [watch, setWatch] = useState(article.watch)
  const look = useLookAgain(article.id)
  const save = useAction(async (next: typeof watch) => {
    const { data } = await api.patch<ArticleView>(
      `/articles/${article.id}`,
      { watch: next },
      { ifMatch: Math.max(version, article.version) },
    )
    setVersion(data.version)
    setWatch(data.watch)
    router.refresh()
  })
  if (!article.sourceUrl)
    return (
      <Frame>
        <p className="text-muted">{t('noAddress')}</p>
      </Frame>
    )
  return (
    <Frame>
      <p className="min-w-0 truncate text-muted">
        <a href={article.sourceUrl} rel="noreferrer" target="_blank" className="link">
          {article.sourceUrl}
        </a>
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('label')}
          className="w-44"
          value={watch ?? never}
          disabled={!mayWatch || save.busy}
          onChange={(event) => {
            const chosen = watchSchema.safeParse(event.target.value)
            void save.run(chosen.success ? chosen.data : null)
          }}
          options={[never, ...watchSchema.options].map((value) => ({ value, label: t(`often.${value}`) }))}
        />
        {mayLook ? (
          <Button className="h-9" busy={look.busy} onClick={() => void look.run()}>
            {look.busy ? t('looking') : t('now')}
          </Button>
        ) : null}
      </div>
      <p role="status" className="text-sm text-muted">
        {look.unchangedAt ? (
          t.rich('unchanged', { at: () => <DateTime value={look.unchangedAt ?? ''} /> })
        ) : article.lookedAt ? (
          <LastLook at={article.lookedAt} outcome={article.lookedOutcome} />
        ) : (
          t('notYet')
        )}
      </p>
      <ProblemNotice failure={save.failure ?? look.failure} kept={null} />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations('revisions.watch')
  return (
    <section
      aria-labelledby="watch-heading"
      className="flex flex-col gap-3 rounded-md border border-rule bg-surface p-4"
    >
      <h2 id="watch-heading" className="flex items-center gap-2 font-semibold">
        <Eye size={16} aria-hidden className="text-muted" /> {t('heading')}
      </h2>
      {children}
    </section>
  )
}

/** When the address was last looked at and what came of it: the same text, another one, or why it did not come. */
function LastLook({ at, outcome }: { at: string; outcome: string | null }) {
  const t = useTranslations('revisions.watch')
  const known = outcome === 'unchanged' || outcome === 'changed'
  const problem = outcome && outcome in problems ? problems[outcome as keyof typeof problems][1] : null
  return (
    <>
      {t.rich(known ? `last.${outcome}` : 'last.failed', { at: () => <DateTime value={at} /> })}
      {problem ? ` ${problem}` : null}
    </>
  )
}
