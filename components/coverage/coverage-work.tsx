'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react'
import { whyNots, type CoverageView, type WhyNot } from '@/domain/coverage/coverage'
import { api } from '../api'
import { ApiProblem } from '../api/failure'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { KeyboardKey } from '../ui/actions/keyboard-key'
import { LinkButton } from '../ui/actions/link-button'
import { Notice } from '../ui/display/notice'
import { ProblemNotice } from '../ui/display/problem-notice'
import { Progress } from '../ui/display/progress'
import { chosenKeys } from '../workspace/keys/chosen-keys'
import { isDialogOpen, isTyping } from '../workspace/keys/use-keys'
import { SentenceItem, type CoveredArticle } from './sentence-item'
import { movedTo, nextOpen } from './sentence-moves'

interface CoverageWorkProps {
  article: CoveredArticle
  coverage: CoverageView
  onChange: (coverage: CoverageView) => void
  mayMark: boolean
}

/** The sentences in reading order, and what one does with them by button or by key. */
export function CoverageWork({ article, coverage, onChange, mayMark }: CoverageWorkProps) {
  const t = useTranslations('coverage')
  const list = useRef<HTMLOListElement>(null)
  const { sentences, counts, revision } = coverage
  const [at, setAt] = useState(() => nextOpen(sentences, -1) ?? 0)
  const [told, setTold] = useState('')
  const waiting = useRef<{ at: number; why: WhyNot | null }[]>([])

  const focus = (index: number) => {
    setAt(index)
    list.current?.querySelector<HTMLElement>(`[data-sentence="${index}"]`)?.focus()
  }
  const goToNext = (from = at, known = sentences) => {
    const next = nextOpen(known, from)
    if (next === null) setTold(t('allDone'))
    else focus(next)
  }
  /** Sends what was marked, one after another: keys come faster than answers. */
  const { run, busy, failure } = useAction(async () => {
    for (let next = waiting.current[0]; next; next = waiting.current[0]) {
      const sentence = sentences[next.at]
      try {
        if (sentence) {
          const spans = [{ start: sentence.start, end: sentence.end }]
          const body = { revision, spans, why: next.why }
          onChange((await api.post<CoverageView>(`/articles/${article.id}/coverage/marks`, body)).data)
        }
        waiting.current.shift()
      } catch (error) {
        waiting.current = []
        throw error
      }
    }
  })
  const mark = (why: WhyNot | null) => {
    const sentence = sentences[at]
    if (!mayMark || !sentence) return
    if (sentence.status === 'claim') return setTold(t('claimStands'))
    if (sentence.why !== why) waiting.current.push({ at, why })
    setTold(t('said', { sentence: sentence.text, status: why ? t(`why.${why}`) : t('status.open') }))
    void run()
    if (why) goToNext(at, sentences)
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
    if (event.defaultPrevented || modified || !chosenKeys().on) return
    if (isDialogOpen() || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    const why = whyNots[Number(key) - 1]
    if (key === 'u') goToNext()
    else if (why && mayMark) mark(why)
    else if (key === 'backspace' && mayMark) mark(null)
    else if (key === 'j' || key === 'k') focus(movedTo(key, at, sentences.length) ?? at)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    // What was marked and has not been sent yet would be lost with the page.
    const leave = (event: BeforeUnloadEvent) => waiting.current.length > 0 && event.preventDefault()
    document.addEventListener('keydown', listen)
    window.addEventListener('beforeunload', leave)
    return () => {
      document.removeEventListener('keydown', listen)
      window.removeEventListener('beforeunload', leave)
    }
  }, [])
  const keyDown = (event: ReactKeyboardEvent) => {
    const to = event.key.length > 1 ? movedTo(event.key, at, sentences.length) : null
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    focus(to)
  }

  if (sentences.length === 0) return <p className="text-muted">{t('empty')}</p>
  const done = counts.sentences - counts.open
  const isStale = failure instanceof ApiProblem && failure.code === 'stale'
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Progress done={done} total={counts.sentences} />
        <span className="text-muted">{t('counts', counts)}</span>
        {counts.open === 0 ? <span className="font-medium">{t('allDone')}</span> : null}
      </p>
      {isStale ? (
        <Notice
          title={t('stale')}
          actions={<Button onClick={() => window.location.reload()}>{t('reload')}</Button>}
        />
      ) : (
        <ProblemNotice failure={failure} kept={null} />
      )}
      <div className="top-(--bar-height) z-20 flex sm:sticky flex-wrap items-center gap-2 border-b border-rule bg-paper py-2">
        <Button onClick={() => goToNext()}>
          {t('next')} <KeyboardKey>U</KeyboardKey>
        </Button>
        {mayMark ? (
          <div role="group" aria-label={t('reasons')} aria-busy={busy} className="flex flex-wrap gap-2">
            {whyNots.map((why, index) => (
              <Button key={why} onClick={() => mark(why)}>
                {t(`why.${why}`)} <KeyboardKey>{index + 1}</KeyboardKey>
              </Button>
            ))}
            <Button look="quiet" onClick={() => mark(null)}>
              {t('clear')} <KeyboardKey>Backspace</KeyboardKey>
            </Button>
          </div>
        ) : null}
        <LinkButton look="quiet" href={`/articles/${article.id}`}>
          {t('markClaim')}
        </LinkButton>
      </div>
      <p className="text-sm text-muted pointer-coarse:hidden">{t('keys')}</p>
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
      <ol ref={list} aria-label={t('sentences')} className="flex flex-col">
        {sentences.map((sentence, index) => (
          <SentenceItem
            key={sentence.start}
            article={article}
            sentence={sentence}
            number={index}
            chosen={index === Math.min(at, sentences.length - 1)}
            onChoose={() => setAt(index)}
            onKeyDown={keyDown}
          />
        ))}
      </ol>
    </div>
  )
}
