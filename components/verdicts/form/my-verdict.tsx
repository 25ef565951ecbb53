'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { api } from '@/components/api'
import { Offline } from '@/components/api/failure'
import { Button } from '@/components/ui/actions/button'
import { Notice } from '@/components/ui/display/notice'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { toast } from '@/components/ui/overlays/toast'
import type { SourceView } from '@/domain/sources/source'
import { useObservable } from '../observable'
import { DraftMenu } from '../sharing/draft-menu'
import type { Person } from '../sharing/people-choice'
import type { Scales } from '../shown/rating-mark'
import { ShownVerdict } from '../shown/shown-verdict'
import type { VerdictWork } from '../verdict-work'
import { ConflictPanel } from './conflict-panel'
import { focusPart, VerdictForm } from './verdict-form'
import { FiledLine } from './verdict-status'

interface MyVerdictProps {
  work: VerdictWork
  claim: { id: string | null; hasVoices: boolean; quorum: number; revealed: boolean }
  scales: Scales
  userId: string
  ratingKeys: string[]
  fileKey: string | null
  onFile: () => void
  /** Everybody in the team: with whom a draft can be shared, and who can take it over. */
  people?: readonly Person[]
}

/** My verdict: the form while it is a draft, the verdict itself once it is filed. */
export function MyVerdict(props: MyVerdictProps) {
  const { work, claim, scales, userId, ratingKeys, fileKey, onFile, people = [] } = props
  const t = useTranslations('verdicts')
  const id = useId()
  const root = useRef<HTMLElement>(null)
  const draft = useObservable(work.draft)
  const state = useObservable(work)
  const { verdict, save } = draft
  const isFiled = verdict?.state === 'filed' && !state.amending && save.lastEdit === null && !save.stalled
  const filedBefore = verdict?.state === 'filed' ? verdict : (verdict?.earlier[0] ?? null)

  const amend = () => {
    work.amend()
    requestAnimationFrame(() => focusPart(root.current, 'rating'))
  }
  const attach = async (key: string, file: File) => {
    await work.draft.settled()
    const sourceId = work.draft.content.citations.find((citation) => citation.key === key)?.sourceId
    if (!sourceId) throw new Offline('The source has not been saved yet')
    const form = new FormData()
    form.append('file', file)
    await api.post<SourceView>(`/sources/${sourceId}/files`, form)
    work.draft.seen(await work.draft.fetchMine())
  }
  const discard = async () => {
    const { content } = work.draft
    if (await work.discard()) toast(t('discarded'), { undo: () => work.edit(() => content) })
  }
  return (
    <section ref={root} aria-labelledby={id} data-part="verdict" className="flex flex-col gap-3">
      <h3 id={id} className="font-semibold">
        {t('mine')}
      </h3>
      {draft.restored && save.lastEdit !== null ? (
        <p className="text-sm text-muted">{t('restored')}</p>
      ) : null}
      {save.stalled?.kind === 'conflict' ? (
        <ConflictPanel
          mine={save.content}
          theirs={save.stalled.theirs?.content ?? null}
          scales={scales}
          onResolve={(content) => work.draft.resolve(content)}
        />
      ) : null}
      {verdict && !verdict.current ? (
        <RewordedNotice work={work} filed={isFiled} busy={state.busy !== null} onAmend={amend} />
      ) : null}
      {isFiled ? (
        <>
          <ShownVerdict verdict={verdict} scales={scales} />
          <ProblemNotice failure={state.failure} kept={null} />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <FiledLine filedAt={verdict.filedAt} revealed={claim.revealed} quorum={claim.quorum} />
            <Button size="small" onClick={amend}>
              {t('amend')}
            </Button>
          </div>
        </>
      ) : (
        <>
          {filedBefore ? <p className="text-sm text-muted">{t('amending')}</p> : null}
          <VerdictForm
            draft={draft}
            work={state}
            scales={scales}
            hasVoices={claim.hasVoices}
            userId={userId}
            claimId={claim.id}
            ratingKeys={ratingKeys}
            fileKey={fileKey}
            edit={(change) => work.edit(change)}
            onFile={onFile}
            onAttach={attach}
            actions={
              verdict?.state === 'filed' && save.lastEdit === null ? (
                <Button look="quiet" onClick={() => work.stopAmending()}>
                  {t('leaveAsFiled')}
                </Button>
              ) : verdict?.state === 'draft' ? (
                <>
                  {people.length > 1 ? (
                    <DraftMenu
                      claimId={verdict.claimId}
                      work={work}
                      people={people.filter(({ id: personId }) => personId !== userId)}
                      filedBefore={filedBefore !== null}
                    />
                  ) : null}
                  <Button look="quiet" busy={state.busy === 'discarding'} onClick={() => void discard()}>
                    {t('discard')}
                  </Button>
                </>
              ) : null
            }
          />
        </>
      )}
    </section>
  )
}

interface RewordedNoticeProps {
  work: VerdictWork
  filed: boolean
  busy: boolean
  onAmend: () => void
}

/** The claim says something else than what was rated: does the verdict hold? */
function RewordedNotice({ work, filed, busy, onAmend }: RewordedNoticeProps) {
  const t = useTranslations('verdicts.reworded')
  return (
    <Notice
      title={t('title')}
      actions={
        filed ? (
          <>
            <Button size="small" look="primary" busy={busy} onClick={() => void work.confirm()}>
              {t('holds')}
            </Button>
            <Button size="small" onClick={onAmend}>
              {t('amend')}
            </Button>
          </>
        ) : (
          <Button size="small" onClick={() => work.draft.again()}>
            {t('rateNew')}
          </Button>
        )
      }
    >
      <p>{filed ? t('filed') : t('draft')}</p>
    </Notice>
  )
}
