'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { claimStates } from '@/domain/claims/state'
import { dueFilters } from '@/domain/register/due'
import {
  filterNames,
  filterQuery,
  openStates,
  registerSorts,
  type FilterName,
} from '@/domain/register/register'
import { Button } from '../ui/actions/button'
import { controlClass } from '../ui/fields/field-frame'
import { SelectControl } from '../ui/fields/select-field'

export type FilterValues = Partial<Record<FilterName, string>>

interface RegisterFiltersProps {
  values: FilterValues
  teamId: string | null
  articles: { id: string; title: string | null }[]
  people: { id: string; name: string }[]
  ratings: { key: string; label: string }[]
}

/** What the register shows, kept in the address; a plain form where no script runs. */
export function RegisterFilters({ values, teamId, articles, people, ratings }: RegisterFiltersProps) {
  const t = useTranslations('register.filters')
  const tState = useTranslations('ui.state')
  const router = useRouter()
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  // The address may change without the form: a saved view, a heading, the browser's Back.
  const query = filterQuery(values)
  useEffect(() => {
    const fields = form.current?.elements
    if (!fields || form.current?.contains(document.activeElement)) return
    const asked = new URLSearchParams(query)
    for (const name of filterNames) {
      const field = fields.namedItem(name)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = asked.get(name) ?? ''
    }
  }, [query])

  const go = () => {
    clearTimeout(timer.current)
    if (!form.current) return
    const data = new FormData(form.current)
    const next = filterQuery(
      Object.fromEntries(filterNames.map((name) => [name, String(data.get(name) ?? '')])),
    )
    const team = teamId ? `team=${encodeURIComponent(teamId)}` : ''
    const address = [team, next].filter(Boolean).join('&')
    start(() => router.replace(address ? `/claims?${address}` : '/claims', { scroll: false }))
  }
  const soon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(go, 300)
  }
  const choice = (name: FilterName, options: { value: string; label: string }[]) => {
    const value = values[name] ?? ''
    const known = options.some((option) => option.value === value)
    return (
      <SelectControl
        name={name}
        aria-label={t(name)}
        defaultValue={value}
        onChange={go}
        options={known ? options : [...options, { value, label: value }]}
        className="min-w-0 max-sm:basis-[calc(50%-0.25rem)] sm:max-w-44"
      />
    )
  }
  return (
    <form
      ref={form}
      role="search"
      aria-label={t('label')}
      aria-busy={pending}
      action="/claims"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
      className="flex flex-wrap gap-2"
    >
      {teamId ? <input type="hidden" name="team" value={teamId} /> : null}
      <span className="relative min-w-0 flex-1 basis-full sm:max-w-72 sm:basis-48">
        <Search
          size={16}
          aria-hidden
          className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          name="q"
          defaultValue={values.q ?? ''}
          onChange={soon}
          aria-label={t('q')}
          placeholder={t('q')}
          className={`${controlClass} h-9 ps-8 pointer-coarse:h-11`}
        />
      </span>
      {choice('state', [
        { value: '', label: t('anyState') },
        { value: openStates.join(','), label: t('notRuled') },
        ...claimStates.map((value) => ({ value, label: tState(value) })),
      ])}
      {choice('assignee', [
        { value: '', label: t('anybody') },
        { value: 'me', label: t('me') },
        { value: 'none', label: t('nobody') },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ])}
      {choice('due', [
        { value: '', label: t('anyDue') },
        ...dueFilters.map((value) => ({ value, label: t(`dues.${value}`) })),
      ])}
      {choice('rating', [
        { value: '', label: t('anyRating') },
        ...ratings.map(({ key, label }) => ({ value: key, label })),
      ])}
      {choice('article', [
        { value: '', label: t('anyArticle') },
        ...articles.map(({ id, title }) => ({ value: id, label: title ?? t('untitled') })),
      ])}
      <input
        type="search"
        name="speaker"
        defaultValue={values.speaker ?? ''}
        onChange={soon}
        aria-label={t('speaker')}
        placeholder={t('speaker')}
        className={`${controlClass} h-9 w-auto min-w-0 max-sm:basis-[calc(50%-0.25rem)] sm:max-w-36 pointer-coarse:h-11`}
      />
      {choice('sort', [
        { value: '', label: t('sorts.due') },
        ...registerSorts.slice(1).map((value) => ({ value, label: t(`sorts.${value}`) })),
        ...(['-due', '-article', '-statement', '-speaker', '-newest'] as const).map((value) => ({
          value,
          label: t(`sorts.${value}`),
        })),
      ])}
      <noscript>
        <Button type="submit">{t('apply')}</Button>
      </noscript>
    </form>
  )
}
