'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { useLive, type Live } from '@/components/live/use-live'
import { ClaimPlanning } from '@/components/register/claim-planning'
import { RelationsList } from '@/components/relations/relations-list'
import { RulingPanel } from '@/components/rulings/ruling-panel'
import { SuggestChange } from '@/components/threads/suggest-change'
import { threadsOf } from '@/components/threads/threads-store'
import { Discussion } from '@/components/threads/discussion'
import { Notice } from '@/components/ui/display/notice'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import { Comparison } from '@/components/verdicts/compare/comparison'
import { AskForVerdict } from '@/components/verdicts/sharing/ask-for-verdict'
import type { Scales } from '@/components/verdicts/shown/rating-mark'
import type { ClaimView } from '@/domain/claims/claim'
import { atLeast } from '@/domain/team/roles'
import { ClaimState } from '../claim-state'
import { VoiceLine } from '../editing/voice-line'
import { isLive, workClaim, type Colleague, type Me } from '../work-claim'
import { ClaimActions } from './claim-actions'
import { ClaimContext } from './claim-context'
import type { Passage } from './passage'
import { useReviewedClaim, type ReviewedVerdicts } from './use-reviewed-claim'
import { VerdictsSideBySide } from './verdicts-side-by-side'

/** What a claim's review needs of its article. */
export interface ReviewedArticle {
  id: string
  title: string | null
  language: string | null
  direction: 'ltr' | 'rtl'
  quorum: number
  mode: ClaimView['mode']
}

interface ClaimReviewProps {
  article: ReviewedArticle
  claim: ClaimView
  /** What I may see of its verdicts; `null` lets it read them itself. */
  verdicts: ReviewedVerdicts | null
  /** The sentences of the article around the claim's words; left out, a few words before and after are shown. */
  passages?: Passage[]
  me: Me
  people: Colleague[]
  scales: Scales
  fourEyes: boolean
  /** What to follow so that others' changes are seen at once; left out, they are seen on the next opening. */
  live?: Live
  /** Told of every change that is made here. */
  onClaim?: (claim: ClaimView) => void
  /** The heading's level: 2 where the screen around has one of its own. */
  level?: 1 | 2
}

/** One claim with all that is needed to settle it: its words, the verdicts compared, the ruling, evidence, discussion. */
export function ClaimReview(props: ClaimReviewProps) {
  const { article, passages, me, people, scales, fourEyes, live, onClaim, level = 1 } = props
  const Heading = level === 1 ? 'h1' : 'h2'
  const t = useTranslations('claimReview')
  const id = useId()
  const given = { claim: props.claim, verdicts: props.verdicts }
  const { claim, verdicts, change, reading } = useReviewedClaim(given, onClaim)
  const rereading = useAction(async () => {
    const { data } = await api.get<ClaimView>(`/claims/${claim.id}`)
    change(data)
  })
  // Grows when claims came to be related otherwise than in the list of relations itself.
  const [related, setRelated] = useState(0)
  const [evidence, setEvidence] = useState(0)
  useLive(live ?? null, (message) => {
    const mine = message.kind === 'event' && message.claimId === claim.id
    if (message.kind === 'reset' || mine) void rereading.run()
    if (mine && message.type.startsWith('verdict.')) void reading.run()
    if (message.kind === 'event' && message.type.startsWith('evidence.')) setEvidence((times) => times + 1)
    if (mine && /^(thread|suggestion)\./.test(message.type)) void threadsOf(article.id).reload()
  })
  const items = verdicts?.items ?? []
  const compared = claim.revealed ? items.filter((verdict) => verdict.state === 'filed') : []
  const mine = claim.filed.some(({ userId }) => userId === me.id)
  const mayFile = !mine && isLive(claim) && atLeast(me.role, 'reviewer') && claim.state !== 'ruled'
  const place = { articleId: article.id, claimId: claim.id }
  return (
    <article aria-labelledby={id} className="flex flex-col gap-8">
      <header className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Heading id={id} className="text-xl font-semibold">
            {t('claim', { number: claim.number })}
          </Heading>
          <ClaimState claim={workClaim(claim)} scales={scales} />
          <span className="ms-auto">
            <ClaimActions
              claim={claim}
              me={me}
              people={people}
              lang={article.language}
              onChanged={change}
              onDone={(act) => {
                if (act === 'open-draft') void reading.run()
                else setRelated((before) => before + 1)
                void rereading.run()
              }}
            />
          </span>
        </div>
        <ProblemNotice failure={rereading.failure} kept={null} retry={() => void rereading.run()} />
        <p className="max-w-measure text-lg font-medium" lang={article.language ?? undefined} dir="auto">
          {claim.statement}
        </p>
        {isLive(claim) && atLeast(me.role, 'reviewer') ? (
          <div className="-my-2 -ms-2.5">
            <SuggestChange
              claimId={claim.id}
              field="statement"
              text={claim.statement}
              userId={me.id}
              onMade={threadsOf(article.id).take}
            />
          </div>
        ) : null}
        <ClaimContext
          spans={claim.spans}
          language={article.language}
          direction={article.direction}
          passages={passages}
        />
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
          <dt className="text-muted">{t('voices')}</dt>
          <dd>
            <VoiceLine voices={claim.voices} />
          </dd>
          <dt className="text-muted">{t('filed', { count: claim.filed.length, quorum: claim.quorum })}</dt>
          <dd>{claim.filed.length > 0 ? claim.filed.map(({ name }) => name).join(', ') : t('nobody')}</dd>
          <dt className="text-muted">{t('mode')}</dt>
          <dd>{t(`modes.${claim.mode}`)}</dd>
        </dl>
        {claim.recheck ? <Notice title={t('recheck')} /> : null}
        {mayFile ? (
          <p>
            <Link href={`/articles/${article.id}#claim-${claim.number}`} className="link">
              {t('fileMine')}
            </Link>
          </p>
        ) : null}
      </header>
      <ProblemNotice failure={reading.failure} kept={null} retry={() => void reading.run()} />
      {compared.length > 0 ? (
        <Comparison claim={claim} verdicts={compared} scales={scales} lang={article.language} />
      ) : null}
      <RulingPanel
        key={claim.id}
        claim={claim}
        verdicts={compared}
        me={me}
        scales={scales}
        fourEyes={fourEyes}
        lang={article.language}
        onChanged={change}
      />
      {verdicts && (items.length > 0 || verdicts.hidden > 0 || verdicts.shared?.length) ? (
        <VerdictsSideBySide verdicts={verdicts} scales={scales} />
      ) : null}
      <EvidenceList place={place} me={me} version={claim.version + evidence} />
      <Discussion
        place={place}
        me={me}
        people={people}
        revealed={claim.revealed}
        onDecided={() => void rereading.run()}
      />
      <RelationsList key={related} claim={claim} me={me} {...(live ? { teamId: live.teamId } : {})} />
      <details className="group">
        <summary className="target w-fit cursor-pointer text-lg font-semibold">{t('planning')}</summary>
        <div className="flex flex-col gap-3 pt-3">
          <ClaimPlanning claim={claim} article={article} people={people} me={me} onClaim={change} />
          {claim.revealed && atLeast(me.role, 'editor') ? (
            <AskForVerdict claim={claim} people={people} onAsked={change} />
          ) : null}
        </div>
      </details>
    </article>
  )
}
