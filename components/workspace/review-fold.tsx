'use client'

import { ArrowUpRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId } from 'react'
import { atLeast } from '@/domain/team/roles'
import type { WorkClaim } from '../claims/work-claim'
import { EvidenceList } from '../evidence/evidence-list'
import { ClaimPlanning } from '../register/claim-planning'
import { Discussion } from '../threads/discussion'
import { classNames } from '../ui/class-names'
import { useObservable } from '../verdicts/observable'
import { reviewParts } from './store/state'
import { AskForVerdict } from '../verdicts/sharing/ask-for-verdict'
import { useWorkspace } from './workspace-context'

/** The rest of the work on a claim, folded away until it is wanted: its discussion, evidence and planning. */
export function ReviewFold({ claim }: { claim: WorkClaim }) {
  const { store, people } = useWorkspace()
  const { article, reviewing } = useObservable(store)
  const t = useTranslations('workspace.review')
  const id = useId()
  const place = { articleId: article.id, claimId: claim.id }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-1">
        {reviewParts.map((part) => (
          <button
            key={part}
            type="button"
            aria-expanded={reviewing === part}
            aria-controls={`${id}-${part}`}
            onClick={() => store.set({ reviewing: reviewing === part ? null : part })}
            className={classNames(
              'flex h-8 items-center gap-1.5 rounded-md px-2.5 text-sm pointer-coarse:h-11',
              reviewing === part
                ? 'bg-sunken font-medium text-ink'
                : 'text-muted hover:bg-sunken hover:text-ink',
            )}
          >
            {t(part)}
            {part === 'discussion' && claim.openThreads > 0 ? (
              <span className="rounded-full bg-accent px-1.5 text-xs font-medium text-on-accent">
                {claim.openThreads}
                <span className="sr-only"> {t('open')}</span>
              </span>
            ) : null}
          </button>
        ))}
        <Link
          href={`/articles/${article.id}/claims/${claim.number}`}
          className="ms-auto flex h-8 items-center gap-1 rounded-md px-2.5 text-sm text-muted hover:bg-sunken hover:text-ink pointer-coarse:h-11"
        >
          {t('page')}
          <ArrowUpRight size={14} aria-hidden />
        </Link>
      </div>
      {reviewing ? (
        <div id={`${id}-${reviewing}`} data-part="review">
          {reviewing === 'discussion' ? (
            <Discussion place={place} me={store.me} people={people} revealed={claim.revealed} compact />
          ) : null}
          {reviewing === 'evidence' ? <EvidenceList place={place} me={store.me} /> : null}
          {reviewing === 'planning' ? (
            <div className="flex flex-col gap-4">
              <ClaimPlanning
                claim={claim}
                article={article}
                people={[...people]}
                me={store.me}
                onClaim={(changed) => store.take(claim.key, changed)}
              />
              {claim.revealed && atLeast(store.me.role, 'editor') ? (
                <AskForVerdict
                  claim={claim}
                  people={people}
                  onAsked={(changed) => store.take(claim.key, changed)}
                />
              ) : null}
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
