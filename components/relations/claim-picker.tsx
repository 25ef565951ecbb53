'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { api } from '../api'
import { isFailure } from '../api/failure'
import { controlClass } from '../ui/fields/field-frame'

/** A claim of the register, as far as it is chosen here. */
export interface PickedClaim {
  id: string
  number: number
  statement: string
  article: { title: string | null }
}

interface ClaimPickerProps {
  /** The claim that cannot be chosen. */
  except: string
  /** Whose claims are searched, for people in several teams. */
  teamId: string | null
  /** Finds claims of this article only. */
  articleId?: string
  picked: PickedClaim | null
  onPick: (claim: PickedClaim | null) => void
}

// A pause in typing, so that not every letter asks the server.
const pause = 200

/** Finds a claim of the team, or of one article, by typing words of it. */
export function ClaimPicker({ except, teamId, articleId, picked, onPick }: ClaimPickerProps) {
  const t = useTranslations('relations')
  const id = useId()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<{ query: string; items: PickedClaim[] } | null>(null)
  const [at, setAt] = useState(0)
  const asked = query.trim()
  const items = asked !== '' && found && !picked ? found.items : []

  useEffect(() => {
    if (asked === '') return
    const cancel = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const team = teamId ? `&team=${encodeURIComponent(teamId)}` : ''
        const article = articleId ? `&article=${encodeURIComponent(articleId)}` : ''
        const path = `/claims?limit=8&q=${encodeURIComponent(asked)}${team}${article}`
        const { data } = await api.get<{ items: PickedClaim[] }>(path, { signal: cancel.signal, stay: true })
        setFound({ query: asked, items: data.items.filter((claim) => claim.id !== except) })
        setAt(0)
      } catch (error) {
        if (!isFailure(error) && !cancel.signal.aborted) throw error
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      cancel.abort()
    }
  }, [asked, except, teamId, articleId])

  const pick = (claim: PickedClaim | undefined) => {
    if (!claim) return
    onPick(claim)
    setQuery(`${claim.number}: ${claim.statement}`)
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
  const nothing = !picked && asked !== '' && found?.query === asked && items.length === 0
  return (
    <div className="relative flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {t('picker.label')}
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
        placeholder={t('picker.hint')}
        onChange={(event) => {
          setQuery(event.target.value)
          onPick(null)
        }}
        onKeyDown={keyDown}
        className={`${controlClass} h-9 pointer-coarse:h-11`}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('picker.found')}
        hidden={items.length === 0}
        className="max-h-56 overflow-y-auto rounded-md border border-rule bg-surface py-1"
      >
        {items.map((claim, index) => (
          <li
            key={claim.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(claim)}
            onPointerMove={() => setAt(index)}
            className="mx-1 cursor-pointer rounded-sm px-2 py-1.5 aria-selected:bg-accent-tint"
          >
            <span className="line-clamp-2" dir="auto">
              {claim.statement}
            </span>
            <span className="block truncate text-sm text-muted">
              {[t('claim', { number: claim.number }), claim.article.title].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className={nothing ? 'text-sm text-muted' : 'sr-only'}>
        {nothing ? t(articleId ? 'picker.nothingHere' : 'picker.nothing') : ''}
      </p>
    </div>
  )
}
