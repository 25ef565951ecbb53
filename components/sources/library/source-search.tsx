'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { controlClass } from '../../ui/fields/field-frame'
import { SelectControl } from '../../ui/fields/select-field'
import { linkFilters, type LinkFilter } from './link-filters'

interface SourceSearchProps {
  q: string
  link: LinkFilter
  teamId: string | null
}

/** Searches the library, kept in the address; a plain form where no script runs. */
export function SourceSearch({ q, link, teamId }: SourceSearchProps) {
  const t = useTranslations('sources.screen')
  const tLink = useTranslations('sources.link')
  const router = useRouter()
  const [pending, start] = useTransition()
  const [words, setWords] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const go = (asked: string, state: string) => {
    clearTimeout(timer.current)
    const wanted = Object.entries({ team: teamId ?? '', q: asked.trim(), link: state })
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
        go(words, link)
      }}
      className="flex flex-wrap gap-2"
    >
      {teamId ? <input type="hidden" name="team" value={teamId} /> : null}
      <span className="relative min-w-0 flex-1 basis-48 sm:max-w-96">
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
            timer.current = setTimeout(() => go(value, link), 300)
          }}
          aria-label={t('search')}
          placeholder={t('search')}
          className={`${controlClass} h-9 ps-8 pointer-coarse:h-11`}
        />
      </span>
      <SelectControl
        name="link"
        aria-label={tLink('filter')}
        value={link}
        onChange={(event) => go(words, event.target.value)}
        options={[
          { value: '', label: tLink('any') },
          ...linkFilters.map((value) => ({ value, label: tLink(value) })),
        ]}
      />
    </form>
  )
}
