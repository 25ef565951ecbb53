'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import type { SourceView } from '@/domain/sources/source'
import { api } from '../api'
import { isFailure } from '../api/failure'
import { useShownTeam } from '../shell/shown-team'
import { controlClass } from '../ui/fields/field-frame'
import { sourceOf } from './draft-source'
import { hostOf, sourceName } from './draft-source'

// A pause in typing, so that not every letter asks the server.
const pause = 200

/** Finds a source of the team's library by typing; the one that is picked is handed over. */
export function LibrarySearch({ onPick }: { onPick: (source: SourceView) => void }) {
  const t = useTranslations('sources')
  const id = useId()
  const team = useShownTeam()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<{ query: string; items: SourceView[] } | null>(null)
  const [at, setAt] = useState(0)
  const asked = query.trim()
  const items = asked !== '' && found ? found.items : []

  useEffect(() => {
    if (asked === '') return
    const cancel = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ limit: '8', q: asked, ...(team && { team }) })
        const { data } = await api.get<{ items: SourceView[] }>(`/sources?${query}`, {
          signal: cancel.signal,
          stay: true,
        })
        setFound({ query: asked, items: data.items })
        setAt(0)
      } catch (error) {
        if (!isFailure(error) && !cancel.signal.aborted) throw error
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      cancel.abort()
    }
  }, [asked, team])

  const pick = (source: SourceView | undefined) => {
    if (!source) return
    onPick(source)
    setQuery('')
    setFound(null)
  }
  const keyDown = (event: KeyboardEvent) => {
    if (items.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((before) => (before + step + items.length) % items.length)
    else if (event.key === 'Enter') pick(items[at])
    else if (event.key === 'Escape') setQuery('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const nothing = asked !== '' && found?.query === asked && items.length === 0
  return (
    <div className="relative flex flex-col gap-1">
      <label htmlFor={id} className="text-sm text-muted">
        {t('library.label')}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={items[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        value={query}
        placeholder={t('library.hint')}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={keyDown}
        className={`${controlClass} h-8 pointer-coarse:h-11`}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('library.found')}
        hidden={items.length === 0}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-md border border-rule bg-surface py-1 shadow-float"
      >
        {items.map((source, index) => (
          <li
            key={source.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(source)}
            onPointerMove={() => setAt(index)}
            className="mx-1 cursor-pointer rounded-sm px-2 py-1.5 aria-selected:bg-accent-tint"
          >
            <span className="block truncate">{sourceName(sourceOf(source)) ?? t('untitled')}</span>
            <span className="block truncate text-sm text-muted">
              {[source.publisher, source.publishedAt?.slice(0, 10), hostOf(source.url)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className={nothing ? 'text-sm text-muted' : 'sr-only'}>
        {nothing ? t('library.nothing') : items.length > 0 ? t('library.count', { count: items.length }) : ''}
      </p>
    </div>
  )
}
