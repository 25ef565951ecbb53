import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FoundClaim } from '@/domain/search/search'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { Button } from '../ui/actions/button'
import { EmptyState } from '../ui/display/empty-state'
import { TextField } from '../ui/fields/text-field'
import { FoundList } from './found-list'

interface SearchScreenProps {
  q: string
  /** Kept in the address for those who are in several teams. */
  teamId: string | null
  ratings: RatingDefinition[]
  /** `null` before anything was asked. `alike`: nothing holds the words, these come nearest. */
  found: { items: FoundClaim[]; alike: boolean } | null
}

/** Was this checked before? All claims of the team, archived articles included, by their words. */
export function SearchScreen({ q, teamId, ratings, found }: SearchScreenProps) {
  const t = useTranslations('search')
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <form action="/search" role="search" className="flex flex-wrap items-end gap-2">
        {teamId ? <input type="hidden" name="team" value={teamId} /> : null}
        <TextField
          key={q}
          label={t('words')}
          aria-describedby="search-hint"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={500}
          autoComplete="off"
          className="min-w-0 flex-1"
        />
        <Button type="submit" look="primary" icon={<Search size={16} aria-hidden />}>
          {t('search')}
        </Button>
        <p id="search-hint" className="w-full text-sm text-muted">
          {t('hint')}
        </p>
      </form>
      {found && found.items.length > 0 ? (
        <section aria-label={t('results')} className="flex flex-col gap-3">
          <p role="status" className="text-sm text-muted">
            {found.alike ? t('alike') : t('count', { count: found.items.length })}
          </p>
          <FoundList items={found.items} ratings={ratings} label={t('results')} />
        </section>
      ) : null}
      {found && found.items.length === 0 ? (
        <EmptyState title={t('none.title')}>{t('none.body')}</EmptyState>
      ) : null}
    </div>
  )
}
