'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { atLeast } from '@/domain/team/roles'
import { Button } from '../ui/actions/button'
import { IconButton } from '../ui/actions/icon-button'
import { Notice } from '../ui/display/notice'
import { ProblemNotice } from '../ui/display/problem-notice'
import { CheckedBefore } from '../search/checked-before'
import { toast } from '../ui/overlays/toast'
import type { Scales } from '../verdicts/shown/rating-mark'
import type { ClaimEdit, ClaimFields } from './claim-edit'
import { ClaimFold } from './editing/claim-fold'
import { ClaimMenu } from './claim-menu'
import { ClaimState } from './claim-state'
import { MoreDialog, type MoreAct } from './more/more-dialog'
import { ReasonDialog, type ReasonedAct } from './reason-dialog'
import { isLive, mayReword, quotedWords, type Colleague, type Me, type WorkClaim } from './work-claim'

/** What the card may ask its surroundings to do. */
export interface ClaimCardActs {
  edit: (change: Partial<ClaimFields>) => void
  keep: (then: 'rate' | 'text' | 'stay') => void
  /** Leaves the words as they are and returns to the text. */
  leave: () => void
  drop: () => void
  sameVoices: (() => void) | null
  removeSpan: (index: number) => void
  remove: () => void
  /** Throws a `Failure`. */
  act: (act: ReasonedAct, reason: string) => Promise<void>
  markAgain: () => void
  discardMarking: () => void
  close: () => void
}

interface ClaimCardProps {
  claim: WorkClaim
  edit: ClaimEdit | null
  me: Me
  /** The members, among whom an owner names whose draft to open; left out, it is not offered. */
  people?: readonly Colleague[]
  scales: Scales
  lang: string | null
  /** Whether all that there is to the claim is shown. */
  expanded: boolean
  onExpand: (expanded: boolean) => void
  acts: ClaimCardActs
  /** The key for "Same as the claim above"; `null` where keys are off. */
  sameKey: string | null
  /** What helps with writing the statement, given what stands in its field. */
  help?: (statement: string) => ReactNode
  /** The key of my rating as it is being written; left out, the one that the server knows. */
  rating?: string | null
  /** My verdict, then the others'. */
  children: ReactNode
}

/** The opened claim: what it says, my verdict on it, the others'. */
export function ClaimCard(props: ClaimCardProps) {
  const { claim, edit, me, people, scales, lang, expanded, onExpand, acts, sameKey, help, children } = props
  const myRating = props.rating === undefined ? (claim.myVerdict?.rating?.key ?? null) : props.rating
  const t = useTranslations('claims')
  const [asking, setAsking] = useState<ReasonedAct | null>(null)
  const [more, setMore] = useState<MoreAct | null>(null)
  const live = isLive(claim)
  const mayEdit = live && mayReword(me, claim)
  const copyLink = async () => {
    const address = new URL(`#claim-${claim.number}`, window.location.href)
    await navigator.clipboard?.writeText(address.href).catch(() => undefined)
    toast(t('menu.linkCopied', { number: claim.number }))
  }
  return (
    <section
      role="region"
      aria-label={t('number', { number: claim.number })}
      tabIndex={-1}
      data-part="card"
      className="flex flex-col gap-3 rounded-md border border-edge bg-surface p-4 shadow-float outline-none max-lg:border-0 max-lg:shadow-none"
    >
      <div className="-mt-1 flex items-center gap-2">
        <span className="text-sm font-semibold text-muted">{claim.number}</span>
        <span className="min-w-0 flex-1 truncate font-serif text-muted" lang={lang ?? undefined} dir="auto">
          {quotedWords(claim)}
        </span>
        <ClaimState claim={claim} scales={scales} />
        {claim.unconfirmed ? null : (
          <ClaimMenu
            claim={claim}
            me={me}
            onCopyLink={() => void copyLink()}
            onRemove={acts.remove}
            onAct={setAsking}
            onMore={setMore}
            mayOpenDrafts={people !== undefined}
          />
        )}
        <IconButton size="small" label={t('close')} icon={<X size={16} aria-hidden />} onClick={acts.close} />
      </div>
      {claim.unconfirmed?.failure ? (
        <div className="flex flex-col gap-2">
          <ProblemNotice failure={claim.unconfirmed.failure} kept={t('markingKept')} />
          <div className="flex justify-end gap-2">
            <Button size="small" onClick={acts.discardMarking}>
              {t('discardMarking')}
            </Button>
            <Button size="small" look="primary" onClick={acts.markAgain}>
              {t('markAgain')}
            </Button>
          </div>
        </div>
      ) : null}
      {claim.recheck ? <Notice title={t('recheck')} /> : null}
      {live ? null : (
        <Notice title={t(`state.${claim.state}`, { filed: 0, quorum: 0 })}>{t('setAside')}</Notice>
      )}
      <ClaimFold
        claim={claim}
        edit={edit}
        lang={lang}
        mayEdit={mayEdit}
        editor={atLeast(me.role, 'editor')}
        open={expanded}
        onOpen={onExpand}
        onEdit={acts.edit}
        onKeep={acts.keep}
        onLeave={acts.leave}
        onDrop={acts.drop}
        onSameVoices={acts.sameVoices}
        sameKey={sameKey}
        onRemoveSpan={mayEdit ? acts.removeSpan : null}
        help={(statement) => (
          <>
            {mayEdit ? help?.(statement) : null}
            <CheckedBefore
              articleId={claim.articleId}
              claimId={claim.unconfirmed ? null : claim.id}
              statement={statement}
              language={lang}
              ratings={scales.ratings}
              ruling={claim.ruling?.approved ? claim.ruling.rating.key : null}
              mine={myRating}
            />
          </>
        )}
      />
      <div className="flex flex-col gap-4 border-t border-rule pt-3 empty:hidden">{children}</div>
      {asking ? (
        <ReasonDialog
          act={asking}
          number={claim.number}
          onClose={() => setAsking(null)}
          onDo={(reason) => acts.act(asking, reason)}
        />
      ) : null}
      {more ? (
        <MoreDialog
          act={more}
          claim={claim}
          me={me}
          people={people ?? []}
          lang={lang}
          onClose={() => setMore(null)}
        />
      ) : null}
    </section>
  )
}
