'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { Button } from '../../ui/actions/button'
import type { RuledArticle } from './rules'
import { RulesForm } from './rules-form'

interface ArticleRulesProps {
  article: RuledArticle
  /** Editors change the rules; everybody else reads them. */
  mayChange: boolean
}

/** How an article's claims are checked: how many verdicts, in which mode, and what may be published of the text. */
export function ArticleRules({ article, mayChange }: ArticleRulesProps) {
  const t = useTranslations('rules')
  const tMode = useTranslations('register.mode')
  const id = useId()
  const change = useRef<HTMLButtonElement>(null)
  const [changing, setChanging] = useState(false)
  const close = () => {
    setChanging(false)
    requestAnimationFrame(() => change.current?.focus())
  }
  const facts = [
    [t('quorum'), article.mode === 'countersign' ? t('oneVerdict') : article.quorum],
    [t('mode'), `${tMode(article.mode)}. ${t(`modes.${article.mode}`)}`],
    [t('rights'), t(`rightsOf.${article.rights ?? 'unset'}`)],
  ] as const
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-3 rounded-md border border-rule bg-surface px-4 py-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={id} className="font-semibold">
          {t('title')}
        </h2>
        {mayChange && !changing ? (
          <Button ref={change} size="small" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        ) : null}
      </div>
      {changing && mayChange ? (
        <RulesForm article={article} onClose={close} />
      ) : (
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="max-w-measure">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
