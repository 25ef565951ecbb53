'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { quotedWords } from '../../claims/work-claim'
import { Button } from '../../ui/actions/button'
import type { CarriedClaim, ShownOutcome } from './claim-outcomes'
import { sortedOutcomes } from './claim-outcomes'
import { OutcomeMark } from './outcome-mark'
import { Wordings } from './wordings'

interface OutcomesRailProps {
  articleId: string
  claims: readonly CarriedClaim[]
  lang: string | null
  /** Leads to the words of a claim in the comparison; answers nothing where there is no place to lead to. */
  placeOf: (claim: CarriedClaim) => (() => void) | null
  /** Whether the claims stand in the text that is worked on, so that they can be opened there. */
  current: boolean
  /** Whether the text only waits, so that all this is what would become of them. */
  ahead: boolean
}

/** What became of the claims: the undisturbed ones in one line, the others one by one with a way to their words. */
export function OutcomesRail({ articleId, claims, lang, placeOf, current, ahead }: OutcomesRailProps) {
  const t = useTranslations('revisions.claims')
  const { others, exact } = sortedOutcomes(claims)
  return (
    <section aria-labelledby="outcomes-heading" className="@container flex flex-col gap-3">
      <h2 id="outcomes-heading" className="font-semibold">
        {t(ahead ? 'ahead' : 'heading')}
      </h2>
      {claims.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <p className="text-muted">{t('exact', { count: exact, total: claims.length })}</p>
      )}
      <ul role="list" className="flex flex-col gap-3">
        {others.map(({ claim, outcome }) => (
          <OutcomeItem
            key={claim.id}
            claim={claim}
            outcome={outcome}
            lang={lang}
            show={placeOf(claim)}
            href={current ? `/articles/${articleId}#claim-${claim.number}` : null}
          />
        ))}
      </ul>
    </section>
  )
}

interface OutcomeItemProps {
  claim: CarriedClaim
  outcome: ShownOutcome
  lang: string | null
  show: (() => void) | null
  href: string | null
}

function OutcomeItem({ claim, outcome, lang, show, href }: OutcomeItemProps) {
  const t = useTranslations('revisions.claims')
  const changed = claim.spans.filter(({ outcome: what, was }) => what === 'changed' && was)
  return (
    <li className="flex flex-col gap-2 rounded-md border border-rule bg-surface p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">{t('number', { number: claim.number })}</span>
        <OutcomeMark outcome={outcome} />
      </div>
      {changed.length > 0 ? (
        changed.map(({ id, was, exact }) => <Wordings key={id} was={was ?? ''} now={exact} lang={lang} />)
      ) : (
        <p dir="auto" lang={lang ?? undefined} className="line-clamp-3 font-serif text-lg">
          {quotedWords(claim)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {show ? (
          <Button size="small" onClick={show}>
            {t(outcome === 'orphaned' || outcome === 'removed' ? 'showBefore' : 'show')}
            <span className="sr-only"> {t('number', { number: claim.number })}</span>
          </Button>
        ) : null}
        {href ? (
          <Link href={href} className="link target flex items-center text-sm">
            {t('open', { number: claim.number })}
          </Link>
        ) : null}
      </div>
    </li>
  )
}
