'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition, type FormEvent } from 'react'
import type { ArticleState } from '@/domain/articles/article'
import { controlClass } from '../../ui/fields/field-frame'
import { SelectControl } from '../../ui/fields/select-field'

const states = [
  'open',
  'checking',
  'ready',
  'published',
  'archived',
] as const satisfies readonly ArticleState[]

interface ArticleFiltersProps {
  q: string
  state: ArticleState | ''
  teamId: string | null
}

/** Search and state, kept in the address; a plain form where no script runs. */
export function ArticleFilters({ q, state, teamId }: ArticleFiltersProps) {
  const t = useTranslations('articles.filters')
  const tState = useTranslations('ui.state')
  const router = useRouter()
  const [pending, start] = useTransition()
  const [words, setWords] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])

  const go = (nextWords: string, nextState: string) => {
    clearTimeout(timer.current)
    const wanted = Object.entries({ team: teamId ?? '', q: nextWords.trim(), state: nextState })
    const query = new URLSearchParams(wanted.filter(([, value]) => value !== '')).toString()
    start(() => router.replace(query ? `/articles?${query}` : '/articles', { scroll: false }))
  }
  const type = (value: string) => {
    setWords(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => go(value, state), 300)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go(words, state)
  }
  return (
    <form
      role="search"
      aria-label={t('label')}
      aria-busy={pending}
      action="/articles"
      onSubmit={submit}
      className="flex flex-wrap gap-2"
    >
      {teamId ? <input type="hidden" name="team" value={teamId} /> : null}
      <span className="relative min-w-0 flex-1 basis-48 sm:max-w-80">
        <Search
          size={16}
          aria-hidden
          className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          name="q"
          value={words}
          onChange={(event) => type(event.target.value)}
          aria-label={t('search')}
          placeholder={t('search')}
          className={`${controlClass} h-9 ps-8 pointer-coarse:h-11`}
        />
      </span>
      <SelectControl
        name="state"
        aria-label={t('state')}
        value={state}
        onChange={(event) => go(words, event.target.value)}
        options={[
          { value: '', label: t('anyState') },
          ...states.map((value) => ({ value, label: tState(value) })),
        ]}
      />
    </form>
  )
}
