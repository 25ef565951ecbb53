'use client'

import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CheckWorthyView } from '@/domain/check-worthiness/check-worthy'
import type { ClaimView } from '@/domain/claims/claim'
import { api, newKey } from '../api'
import { ApiProblem } from '../api/failure'
import { useAction } from '../api/use-action'
import { ArticleNav } from '../articles/article-nav'
import { Button } from '../ui/actions/button'
import { KeyboardKey } from '../ui/actions/keyboard-key'
import { EmptyState } from '../ui/display/empty-state'
import { Notice } from '../ui/display/notice'
import { ProblemNotice } from '../ui/display/problem-notice'
import { toast } from '../ui/overlays/toast'
import { chosenKeys } from '../workspace/keys/chosen-keys'
import { isDialogOpen, isTyping } from '../workspace/keys/use-keys'
import { SuggestedSentence, type SuggestedItem } from './suggested-sentence'

interface SuggestionsScreenProps {
  article: { id: string; title: string | null; language: string | null; direction: 'ltr' | 'rtl' }
  found: CheckWorthyView
  mayDecide: boolean
}

/** `/articles/{id}/suggestions`: sentences that are worth a check, each with its reasons, to take or to dismiss. */
export function SuggestionsScreen({ article, found, mayDecide }: SuggestionsScreenProps) {
  const t = useTranslations('suggestions')
  const [items, setItems] = useState(found.items)
  const [dismissed, setDismissed] = useState(found.dismissed)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const chosen = Math.min(at, items.length - 1)

  const path = `/articles/${article.id}`
  const { run, busy, failure } = useAction(
    async (item: SuggestedItem, decision: 'accepted' | 'dismissed') => {
      const { start, end, exact } = item
      const place = { start, end, revision: found.revision }
      let claimId: string | null = null
      if (decision === 'accepted') {
        const body = { spans: [{ start, end }], revision: found.revision, statement: exact }
        const { data } = await api.post<ClaimView>(`${path}/claims`, body, { idempotencyKey: newKey() })
        claimId = data.id
        toast(t('marked', { number: data.number }))
      }
      await api.post(`${path}/check-worthy`, { ...place, decision, ...(claimId ? { claimId } : {}) })
      setItems((all) => all.filter((other) => other.start !== start))
      setDismissed((all) =>
        [...all.filter((other) => other.start !== start), ...(claimId ? [] : [{ start, end, exact }])].sort(
          (a, b) => a.start - b.start,
        ),
      )
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current] button')?.focus())
    },
  )
  const decide = (item: SuggestedItem | undefined, decision: 'accepted' | 'dismissed') => {
    if (item && mayDecide && !busy) void run(item, decision)
  }
  const focus = (index: number) => {
    const next = Math.max(0, Math.min(items.length - 1, index))
    setAt(next)
    list.current?.querySelector<HTMLElement>(`[data-item="${next}"] button`)?.focus()
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
    if (event.defaultPrevented || modified || !chosenKeys().on) return
    if (isDialogOpen() || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    if (key === 'c') decide(items[chosen], 'accepted')
    else if (key === 'x') decide(items[chosen], 'dismissed')
    else if (key === 'j' || key === 'arrowdown') focus(chosen + 1)
    else if (key === 'k' || key === 'arrowup') focus(chosen - 1)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  const isStale = failure instanceof ApiProblem && failure.code === 'stale'
  return (
    <div className="flex flex-col gap-5">
      <div>
        <ArticleNav article={article} current="suggestions" />
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>
      </div>
      {isStale ? (
        <Notice
          title={t('stale')}
          actions={<Button onClick={() => window.location.reload()}>{t('reload')}</Button>}
        />
      ) : (
        <ProblemNotice failure={failure} kept={null} takesFocus />
      )}
      {items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      ) : (
        <>
          {mayDecide ? (
            <p className="text-sm text-muted pointer-coarse:hidden">
              <KeyboardKey>J</KeyboardKey> <KeyboardKey>K</KeyboardKey> {t('keyMove')} ·{' '}
              <KeyboardKey>C</KeyboardKey> {t('keyMark')} · <KeyboardKey>X</KeyboardKey> {t('keyDismiss')}
            </p>
          ) : null}
          <ol ref={list} role="list" aria-label={t('list')} className="flex flex-col" aria-busy={busy}>
            {items.map((item, index) => (
              <SuggestedSentence
                key={item.start}
                item={item}
                number={index}
                article={article}
                current={index === chosen}
                onCurrent={() => setAt(index)}
              >
                {mayDecide ? (
                  <>
                    <Button
                      size="small"
                      icon={<Check size={14} aria-hidden />}
                      onClick={() => decide(item, 'accepted')}
                    >
                      {t('mark')}
                    </Button>
                    <Button
                      size="small"
                      look="quiet"
                      icon={<X size={14} aria-hidden />}
                      onClick={() => decide(item, 'dismissed')}
                    >
                      {t('dismiss')}
                    </Button>
                  </>
                ) : null}
              </SuggestedSentence>
            ))}
          </ol>
        </>
      )}
      {dismissed.length > 0 ? (
        <details className="border-t border-rule pt-3">
          <summary className="cursor-pointer text-muted">
            {t('dismissed', { count: dismissed.length })}
          </summary>
          <ul role="list" className="flex flex-col pt-2">
            {dismissed.map((item) => (
              <SuggestedSentence key={item.start} item={{ ...item, reasons: [] }} article={article}>
                {mayDecide ? (
                  <Button size="small" onClick={() => decide({ ...item, reasons: [] }, 'accepted')}>
                    {t('mark')}
                  </Button>
                ) : null}
              </SuggestedSentence>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
