import { useTranslations } from 'next-intl'
import type { ClaimView } from '@/domain/claims/claim'
import type { ClaimOutcomeView } from '@/domain/revisions/revision'
import { quotedWords } from '../../claims/work-claim'
import { OutcomeMark } from '../outcomes/outcome-mark'

/** A claim as the page knows it, with its words. */
export type KnownClaim = Pick<ClaimView, 'id' | 'spans'>

const order = ['orphaned', 'ambiguous', 'changed', 'moved', 'exact'] as const

interface ClaimsAheadProps {
  outcomes: readonly ClaimOutcomeView[]
  claims: readonly KnownClaim[]
  lang: string | null
}

/** What a text that is not added yet would do to the claims: the undisturbed ones in one line, the others by name. */
export function ClaimsAhead({ outcomes, claims, lang }: ClaimsAheadProps) {
  const t = useTranslations('revisions.claims')
  const exact = outcomes.filter(({ outcome }) => outcome === 'exact').length
  const others = outcomes
    .filter(({ outcome }) => outcome !== 'exact')
    .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || a.number - b.number)
  const quotes = new Map(claims.map((claim) => [claim.id, quotedWords(claim)]))
  return (
    <section aria-labelledby="ahead-heading" className="flex flex-col gap-3">
      <h2 id="ahead-heading" className="font-semibold">
        {t('ahead')}
      </h2>
      <p className="text-muted">
        {outcomes.length === 0 ? t('none') : t('exact', { count: exact, total: outcomes.length })}
      </p>
      <ul role="list" className="flex flex-col gap-2">
        {others.map(({ id, number, outcome }) => (
          <li key={id} className="flex flex-col gap-1 rounded-md border border-rule bg-surface p-3">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-medium">{t('number', { number })}</span>
              <OutcomeMark outcome={outcome} />
            </span>
            <span dir="auto" lang={lang ?? undefined} className="line-clamp-2 font-serif text-lg">
              {quotes.get(id)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
