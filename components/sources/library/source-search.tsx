'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { controlClass } from '../../ui/fields/field-frame'

/** Searches the library, kept in the address; a plain form where no script runs. */
export function SourceSearch({ q, teamId }: { q: string; teamId: string | null }) {
  const t = useTranslations('sources.screen')
  const router = useRouter()
  const [pending, start] = useTransition()
  const [words, setWords] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const go = (asked: string) => {
    clearTimeout(timer.current)
    const wanted = Object.entries({ team: teamId ?? '', q: asked.trim() })
    const query = new URLSearchParams(wanted.filter(([, value]) => value !== '')).toString()
    start(() => router.replace(query ? `/sources?${query}` : '/sources', { scroll: false }))
  }
  return (
    <form
      role="search"
      aria-label={t('searchLabel')}
      aria-busy={pending}
      action="/sources"
      onSubmit={(event) => {
        event.preventDefault()
        go(words)
      }}
      className="relative max-w-96"
    >
      {teamId ? <input type="hidden" name="team" value={teamId} /> : null}
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        name="q"
        value={words}
        onChange={(event) => {
          const { value } = event.target
          setWords(value)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => go(value), 300)
        }}
        aria-label={t('search')}
        placeholder={t('search')}
        className={`${controlClass} h-9 ps-8 pointer-coarse:h-11`}
      />
    </form>
  )
}
