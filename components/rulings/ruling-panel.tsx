'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import { AskReason } from '@/components/claims/ask-reason'
import { isLive, type Me } from '@/components/claims/work-claim'
import { SuggestChange } from '@/components/threads/suggest-change'
import { threadsOf } from '@/components/threads/threads-store'
import { Button } from '@/components/ui/actions/button'
import { KeyboardKey } from '@/components/ui/actions/keyboard-key'
import { Notice } from '@/components/ui/display/notice'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { toast } from '@/components/ui/overlays/toast'
import type { Scales } from '@/components/verdicts/shown/rating-mark'
import { useChosenKeys } from '@/components/workspace/keys/chosen-keys'
import { keyLabel } from '@/components/workspace/keys/key-map'
import type { ClaimView } from '@/domain/claims/claim'
import { atLeast } from '@/domain/team/roles'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { EarlierRulings } from './earlier-rulings'
import { changesBetween, draftOfRuling, emptyRuling, firstCounting, startingFrom } from './ruling-content'
import { RulingForm } from './ruling-form'
import { ShownRuling } from './shown-ruling'
import { useRuleKey } from './use-rule-key'
import { useRulingWork, type Meanwhile } from './use-ruling-work'

interface RulingPanelProps {
  claim: ClaimView
  /** The filed ones that I may see, in the order of filing. */
  verdicts: VerdictView[]
  me: Me
  scales: Scales
  fourEyes: boolean
  lang?: string | null
  onChanged: (claim: ClaimView) => void
}

/** The team's ruling on a claim: made, waiting for approval, final, or to be made. */
export function RulingPanel(props: RulingPanelProps) {
  const { claim, verdicts, me, scales, fourEyes, lang = null, onChanged } = props
  const t = useTranslations('rulings')
  const id = useId()
  const [reopening, setReopening] = useState(false)
  const { on, map } = useChosenKeys()
  const { draft, restored, meanwhile, edit, close, saving } = useRulingWork(claim, me.id, onChanged)
  const { ruling } = claim
  const first = firstCounting(verdicts)
  const editor = atLeast(me.role, 'editor')
  const open = isLive(claim) && claim.revealed && first !== null
  const mayRule = editor && open && !ruling?.approved
  const countersigning = open && claim.state === 'awaiting-approval' && !ruling
  const mayApprove =
    open &&
    (ruling
      ? !ruling.approved && ruling.ruledBy.id !== me.id && atLeast(me.role, 'reviewer')
      : countersigning && editor && first?.author.id !== me.id)
  const filed = claim.filed.some(({ userId }) => userId === me.id)
  const needsAnother = filed && (fourEyes || claim.mode === 'countersign')

  const approving = useAction(async () => {
    const { data } = await api.post<ClaimView>(`/claims/${claim.id}/ruling/approve`)
    onChanged(data)
  })
  const reopen = async (reason: string) => {
    const { data } = await api.post<ClaimView>(`/claims/${claim.id}/ruling/reopen`, { reason })
    onChanged(data)
  }
  const begin = () => {
    if (ruling) return edit(draftOfRuling(ruling))
    const agreed = claim.state === 'agreed' || countersigning
    if (!agreed || !first) return edit(emptyRuling)
    edit({
      ...startingFrom(first, emptyRuling),
      reason: t(countersigning ? 'countersignReason' : 'agreedReason'),
    })
  }
  const cancel = () => {
    const kept = draft
    close()
    if (kept) toast(t('dropped'), { undo: () => edit(kept) })
  }
  const section = useRef<HTMLElement>(null)
  const writing = useRef(false)
  useEffect(() => {
    // The form takes the focus with it when it goes.
    if (writing.current && !draft) section.current?.focus()
    writing.current = draft !== null
  }, [draft])
  const ruleNow = useEffectEvent(() => {
    if (mayRule && claim.state === 'agreed' && !draft) begin()
  })
  useEffect(() => {
    // The key was pressed where there is no room for the form.
    if (window.location.hash === '#rule') ruleNow()
  }, [])
  useRuleKey(mayRule && claim.state === 'agreed' && !draft ? begin : null)

  return (
    <section ref={section} tabIndex={-1} aria-labelledby={id} className="flex flex-col gap-3 outline-none">
      <h2 id={id} className="text-lg font-semibold">
        {t('title')}
      </h2>
      {ruling ? <ShownRuling ruling={ruling} verdicts={verdicts} scales={scales} lang={lang} /> : null}
      {ruling && isLive(claim) && atLeast(me.role, 'reviewer') ? (
        <div className="-mt-1 flex flex-wrap gap-1">
          {(['summary', 'explanation'] as const).map((field) => (
            <SuggestChange
              key={field}
              claimId={claim.id}
              field={field}
              text={ruling[field]}
              userId={me.id}
              onMade={threadsOf(claim.articleId).take}
            />
          ))}
        </div>
      ) : null}
      {ruling && !ruling.approved ? (
        <p className="text-muted">{t('waits', { name: ruling.ruledBy.name })}</p>
      ) : null}
      {countersigning ? (
        <p className="text-muted">{t('countersign', { name: first?.author.name ?? '' })}</p>
      ) : null}
      {!ruling && !open ? (
        <p className="text-muted">{t(claim.revealed ? 'nothingCounts' : 'notYet')}</p>
      ) : null}
      {!ruling && open && !editor && !countersigning ? <p className="text-muted">{t('byEditor')}</p> : null}
      <ProblemNotice failure={approving.failure} kept={null} />
      {draft && mayRule ? (
        <>
          {restored ? <p className="text-sm text-muted">{t('restored')}</p> : null}
          {meanwhile ? <MeanwhileNotice {...meanwhile} /> : null}
          {needsAnother ? <Notice>{t('needsAnother')}</Notice> : null}
          <RulingForm
            draft={draft}
            onEdit={edit}
            onSave={() => void saving.run()}
            onCancel={cancel}
            verdicts={verdicts}
            scales={scales}
            hasVoices={claim.voices.length > 0}
            lang={lang}
            busy={saving.busy}
            failure={saving.failure}
          />
        </>
      ) : (
        <div className="flex flex-wrap items-center gap-2 empty:hidden">
          {mayApprove ? (
            <Button look="primary" busy={approving.busy} onClick={() => void approving.run()}>
              {t('approve')}
            </Button>
          ) : null}
          {mayRule ? (
            <Button look={mayApprove || ruling ? 'plain' : 'primary'} onClick={begin}>
              {t(ruling ? 'change' : 'make')}
            </Button>
          ) : null}
          {mayRule && claim.state === 'agreed' && on ? (
            <span aria-hidden className="pointer-coarse:hidden">
              <KeyboardKey>{keyLabel(map.rule)}</KeyboardKey>
            </span>
          ) : null}
          {ruling && editor && isLive(claim) ? (
            <Button onClick={() => setReopening(true)}>{t('reopen')}</Button>
          ) : null}
        </div>
      )}
      {draft && !mayRule ? (
        <KeptText text={[draft.summary, draft.explanation, draft.reason]} onDrop={cancel} />
      ) : null}
      <EarlierRulings claim={claim} scales={scales} lang={lang} />
      {reopening ? (
        <AskReason
          title={t('reopenTitle')}
          description={t('reopenBody')}
          label={t('reason')}
          confirm={t('reopen')}
          onDo={reopen}
          onClose={() => setReopening(false)}
        />
      ) : null}
    </section>
  )
}

/** What changed while the ruling was being written; the text below is as it was typed. */
function MeanwhileNotice({ before, after }: Meanwhile) {
  const t = useTranslations('rulings.meanwhile')
  return (
    <Notice title={t('title')}>
      <ul className="list-disc ps-5">
        {changesBetween(before, after).map((change) => (
          <li key={change}>
            {t(change, {
              name: after.ruling?.ruledBy.name ?? '',
              rating: after.ruling?.rating.label ?? '',
              statement: after.statement,
              people: after.filed.map(({ name }) => name).join(', '),
              made: after.ruling ? 'yes' : 'no',
            })}
          </li>
        ))}
      </ul>
      <p>{t('kept')}</p>
    </Notice>
  )
}

/** Words that were typed for a ruling which somebody else has made meanwhile: still there to be copied. */
function KeptText({ text, onDrop }: { text: string[]; onDrop: () => void }) {
  const t = useTranslations('rulings')
  const typed = text.filter((part) => part.trim() !== '')
  return (
    <Notice
      title={t('keptTitle')}
      actions={
        <Button size="small" onClick={onDrop}>
          {t('dropKept')}
        </Button>
      }
    >
      {typed.map((part, index) => (
        <p key={index} className="whitespace-pre-wrap" dir="auto">
          {part}
        </p>
      ))}
    </Notice>
  )
}
