'use client'

import { useTranslations } from 'next-intl'
import { ClaimCard } from '../claims/claim-card'
import { isLive, type WorkClaim } from '../claims/work-claim'
import { StatementHelp } from '../statements/statement-help'
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
import { isOnOldText } from './store/new-text'
import { sameVoicesAs } from './store/state'
import { ReviewFold } from './review-fold'
import { OldMarking } from './revised/old-marking'
import { RecheckPanel } from './revised/recheck-panel'
import { statementSource } from './statement-source'
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
  useObservable(work.draft)
  const edit = edits.get(key) ?? null
  const others = claim.filed.filter(({ userId }) => userId !== store.me.id).length
  const voicesAbove = sameVoicesAs(claims, key)

  const onOldText = isOnOldText(claim)

  const drop = () => {
    const dropped = dropEdit(store, key)
    if (dropped) toast(t('editDropped'), { undo: () => editClaim(store, key, dropped) })
  }
  return (
    <ClaimCard
      claim={{
        ...claim,
        // Both are said below, with what can be done.
        recheck: false,
        ...(onOldText ? { unconfirmed: { failure: null } } : {}),
      }}
      edit={edit}
      me={store.me}
      people={people}
      scales={scales}
      lang={article.language}
      expanded={expanded}
      onExpand={(next) => store.set({ expanded: next })}
      sameKey={on ? keyLabel(map.voices) : null}
      rating={work.draft.content.rating ?? null}
      help={(statement) =>
        others > 0 ? null : (
          <StatementHelp
            statement={statement}
            source={statementSource(article, claim)}
            voices={edit?.change.voices ?? claim.voices}
            onStatement={(next) => editClaim(store, key, { statement: next })}
            onVoices={(voices) => editClaim(store, key, { voices })}
          />
        )
      }
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
          void changeSpans(
            store,
            key,
            claim.spans.filter((_, at) => at !== index),
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
      {onOldText ? <OldMarking claim={claim} /> : null}
      {claim.recheck ? <RecheckPanel claim={claim} lang={article.language} /> : null}
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
