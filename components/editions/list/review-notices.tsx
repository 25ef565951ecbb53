'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReviewNoticeView } from '@/domain/corrections/review-notice'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { DateTime } from '../../ui/display/date-time'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { Dialog } from '../../ui/overlays/dialog'
import { toast } from '../../ui/overlays/toast'

interface ReviewNoticesProps {
  articleId: string
  notices: readonly ReviewNoticeView[]
  /** Numbers of the claims of the edition that readers see. */
  published: readonly number[]
  statements: Readonly<Record<number, string>>
  mayChange: boolean
}

/** The claims of which readers are told that the desk looks at them again; editors start and stop it. */
export function ReviewNotices(props: ReviewNoticesProps) {
  const { articleId, notices, published, statements, mayChange } = props
  const t = useTranslations('editions.notices')
  const router = useRouter()
  const [choosing, setChoosing] = useState(false)
  const stop = useAction(async (claim: number) => {
    await api.delete(`/articles/${articleId}/review-notices/${claim}`)
    toast(t('stopped', { claim }))
    router.refresh()
  })
  const free = published.filter((number) => notices.every(({ claim }) => claim !== number))
  return (
    <>
      <ProblemNotice failure={stop.failure} kept={null} />
      {notices.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ul role="list" className="rounded-md border border-rule bg-surface">
          {notices.map(({ claim, startedBy, startedAt }) => (
            <li
              key={claim}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule px-3 py-2 last:border-b-0"
            >
              <div className="min-w-0 flex-[1_1_16rem]">
                <p dir="auto">
                  <span className="font-medium">{t('claim', { claim })}</span> {statements[claim]}
                </p>
                <p className="text-sm text-muted">
                  {t.rich('since', {
                    name: startedBy.name,
                    date: () => <DateTime value={startedAt} show="moment" />,
                  })}
                </p>
              </div>
              {mayChange ? (
                <Button
                  size="small"
                  busy={stop.busy}
                  aria-label={t('stopOf', { claim })}
                  onClick={() => void stop.run(claim)}
                >
                  {t('stop')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayChange && free.length > 0 ? (
        <Button className="self-start" onClick={() => setChoosing(true)}>
          {t('start')}
        </Button>
      ) : null}
      {choosing ? (
        <StartNotices
          articleId={articleId}
          numbers={free}
          statements={statements}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  )
}

function StartNotices({
  articleId,
  numbers,
  statements,
  onClose,
}: {
  articleId: string
  numbers: readonly number[]
  statements: Readonly<Record<number, string>>
  onClose: () => void
}) {
  const t = useTranslations('editions.notices')
  const ui = useTranslations('ui')
  const router = useRouter()
  const [chosen, setChosen] = useState<readonly number[]>([])
  const start = useAction(async () => {
    await api.post(`/articles/${articleId}/review-notices`, { claims: chosen })
    toast(t('started', { count: chosen.length }))
    router.refresh()
    onClose()
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('start')}
      description={t('startBody')}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            look="primary"
            busy={start.busy}
            disabled={chosen.length === 0}
            onClick={() => void start.run()}
          >
            {t('do')}
          </Button>
        </>
      }
    >
      <ProblemNotice failure={start.failure} />
      <fieldset className="flex flex-col">
        <legend className="sr-only">{t('which')}</legend>
        {numbers.map((number) => (
          <label key={number} className="target flex items-start gap-2.5 py-1">
            <input
              type="checkbox"
              checked={chosen.includes(number)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, number] : chosen.filter((other) => other !== number))
              }
              className="mt-0.5 size-4 shrink-0 pointer-coarse:size-6"
            />
            <span dir="auto" className="min-w-0">
              <span className="font-medium">{t('claim', { claim: number })}</span> {statements[number]}
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
