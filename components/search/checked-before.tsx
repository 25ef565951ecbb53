'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ratedOtherwise, similarScore } from '@/domain/search/similar'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { Tabs } from '../ui/tabs'
import { ElsewhereList } from './elsewhere-list'
import { FoundList } from './found-list'
import { useSimilar } from './use-similar'

interface CheckedBeforeProps {
  articleId: string
  /** `null` for a claim that the server does not know yet. */
  claimId: string | null
  /** What stands in its field, kept or not. */
  statement: string
  language: string | null
  ratings: RatingDefinition[]
  /** The key of the claim's ruling, once it stands. */
  ruling: string | null
  /** The key of my own rating as it is now. It is compared here, and never sent. */
  mine: string | null
}

/** So many similar claims are shown. */
const most = 5

/** The team's claims that say much the same, while a statement is written; nothing where there are none. */
export function CheckedBefore(props: CheckedBeforeProps) {
  const { articleId, claimId, statement, language, ratings, ruling, mine } = props
  const t = useTranslations('search')
  const id = useId()
  const [tab, setTab] = useState<'here' | 'elsewhere'>('here')
  const { answer } = useSimilar({ statement, language, articleId, claimId, limit: most })
  // It helps those who write: where the search does not answer, they miss nothing that they were working on.
  const items = (answer?.items ?? []).filter(({ score }) => score >= similarScore)
  const elsewhere = answer?.elsewhere ?? false
  if (items.length === 0 && !elsewhere) return null
  const otherwise = ratedOtherwise(items, {
    ruling: ruling === null ? null : { key: ruling },
    mine: mine === null ? null : { key: mine },
  })
  const [first] = otherwise
  const here =
    items.length > 0 ? (
      <FoundList items={items} ratings={ratings} label={t('similar')} />
    ) : (
      <p className="text-sm text-muted">{t('noneSimilar')}</p>
    )
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 rounded-md bg-sunken px-3 py-2.5">
      <h3 id={id} className="text-sm font-semibold text-muted">
        {t('checkedBefore')}
      </h3>
      <p role="status" className="flex gap-2 text-sm font-medium empty:hidden">
        {first ? (
          <>
            <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-danger" />
            <span>
              {t(`otherwise.${first.than}`, {
                count: otherwise.length,
                rating: first.claim.rating?.label ?? '',
              })}
            </span>
          </>
        ) : null}
      </p>
      {elsewhere ? (
        <Tabs
          label={t('checkedBefore')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'here', label: t('here'), panel: here },
            {
              value: 'elsewhere',
              label: t('elsewhere.title'),
              panel: <ElsewhereList statement={statement} language={language} />,
            },
          ]}
        />
      ) : (
        here
      )}
    </section>
  )
}
