'use client'

import { useTranslations } from 'next-intl'
import { ClaimCard } from '../claims/claim-card'
import { isLive, type WorkClaim } from '../claims/work-claim'
import { toast } from '../ui/overlays/toast'
import { MyVerdict } from '../verdicts/form/my-verdict'
import { useObservable } from '../verdicts/observable'
import { OtherVerdicts } from '../verdicts/shown/other-verdicts'
import { focusCard } from './card-focus'
import { useChosenKeys } from './keys/chosen-keys'
import { keyLabel } from './keys/key-map'
import { actOnClaim, changeSpans, removeClaim } from './store/change-claim'
import { dropEdit, editClaim, keepEdit } from './store/keep-edit'
import { discardMarking, markAgain } from './store/mark-claim'
import { sameVoicesAs } from './store/state'
import { ReviewFold } from './review-fold'
import { useWorkspace } from './workspace-context'

const rateKeys = ['rate1', 'rate2', 'rate3', 'rate4', 'rate5', 'rate6', 'rate7', 'rate8', 'rate9'] as const

/** The card of the opened claim, with everything that it does. */
export function OpenCard({ claim }: { claim: WorkClaim }) {
  const { store, scales, people, canFile, closeClaim, toText, file } = useWorkspace()
  const t = useTranslations('workspace')
  const { article, edits, expanded, claims } = useObservable(store)
  const { on, map } = useChosenKeys()
  const { key, unconfirmed } = claim
  const work = store.workOf(claim)
  const edit = edits.get(key) ?? null
  const others = claim.filed.filter(({ userId }) => userId !== store.me.id).length
  const voicesAbove = sameVoicesAs(claims, key)

  const drop = () => {
    const dropped = dropEdit(store, key)
    if (dropped) toast(t('editDropped'), { undo: () => editClaim(store, key, dropped) })
  }
  return (
    <ClaimCard
      claim={claim}
      edit={edit}
      me={store.me}
      people={people}
      scales={scales}
      lang={article.language}
      expanded={expanded}
      onExpand={(next) => store.set({ expanded: next })}
      sameKey={on ? keyLabel(map.voices) : null}
      acts={{
        edit: (change) => editClaim(store, key, change),
        keep: (then) => {
          if (then === 'rate') focusCard('rating')
          if (then === 'text') toText()
          void keepEdit(store, key)
        },
        leave: () => {
          drop()
          toText()
        },
        drop,
        sameVoices: voicesAbove && (() => editClaim(store, key, { voices: voicesAbove })),
        removeSpan: (index) => {
          const rest = claim.spans.filter((_, at) => at !== index)
          void changeSpans(
            store,
            key,
            rest.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }])),
          )
        },
        remove: () => {
          toText()
          void removeClaim(store, key)
        },
        act: (act, reason) => actOnClaim(store, key, act, reason),
        markAgain: () => markAgain(store, key),
        discardMarking: () => discardMarking(store, key),
        close: () => {
          closeClaim()
          toText()
        },
      }}
    >
      {canFile && isLive(claim) ? (
        <MyVerdict
          work={work}
          claim={{
            id: unconfirmed ? null : claim.id,
            hasVoices: claim.voices.length > 0,
            quorum: claim.quorum,
            revealed: claim.revealed,
          }}
          scales={scales}
          userId={store.me.id}
          ratingKeys={on ? rateKeys.map((name) => map[name]) : []}
          fileKey={on ? keyLabel(map.file) : null}
          onFile={() => void file()}
          people={people}
        />
      ) : null}
      {unconfirmed || (claim.quorum === 1 && others === 0 && !claim.revealed) ? null : (
        <OtherVerdicts
          claimId={claim.id}
          version={claim.version}
          me={store.me.id}
          revealed={claim.revealed}
          quorum={claim.quorum}
          others={others}
          scales={scales}
        />
      )}
      {unconfirmed ? null : <ReviewFold claim={claim} />}
    </ClaimCard>
  )
}
