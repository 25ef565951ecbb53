'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { flushSync } from 'react-dom'
import type { RegisterRow } from '@/domain/register/register'
import { ClaimContext } from '../claims/review/claim-context'
import { VoiceLine } from '../claims/editing/voice-line'
import { useChosenKeys } from '../workspace/keys/chosen-keys'
import { keyLabel, ratingOf } from '../workspace/keys/key-map'
import { useKeys } from '../workspace/keys/use-keys'
import { focusCard, focusMissing } from '../workspace/card-focus'
import { MyVerdict } from '../verdicts/form/my-verdict'
import type { Scales } from '../verdicts/shown/rating-mark'
import type { VerdictWork } from '../verdicts/verdict-work'

const rateKeys = ['rate1', 'rate2', 'rate3', 'rate4', 'rate5', 'rate6', 'rate7', 'rate8', 'rate9'] as const

interface VerdictItemProps {
  claim: RegisterRow
  work: VerdictWork
  scales: Scales
  userId: string
}

/** A claim that needs my verdict: its words in the article, and the form. Nobody else's verdict is shown here. */
export function VerdictItem({ claim, work, scales, userId }: VerdictItemProps) {
  const t = useTranslations('queue')
  const { on, map } = useChosenKeys()
  const { language, direction } = claim.article
  const file = async () => {
    const filed = await work.file(scales, claim.voices.length > 0)
    flushSync(() => undefined)
    if (!filed) focusMissing()
  }
  useKeys((action) => {
    if (action === 'file') {
      void file()
      return true
    }
    const number = action === 'escape' ? null : ratingOf(action)
    const rating = number === null ? undefined : scales.ratings[number - 1]
    if (!rating || !document.querySelector('[data-part="rating"]')) return false
    flushSync(() => work.edit((content) => ({ ...content, rating: rating.key })))
    focusCard('reasoning')
    return true
  })
  return (
    <div className="flex flex-col gap-5">
      <ClaimContext spans={claim.spans} language={language} direction={direction} />
      <VoiceLine voices={claim.voices} />
      <MyVerdict
        key={claim.id}
        work={work}
        claim={{
          id: claim.id,
          hasVoices: claim.voices.length > 0,
          quorum: claim.quorum,
          revealed: claim.revealed,
        }}
        scales={scales}
        userId={userId}
        ratingKeys={on ? rateKeys.map((name) => map[name]) : []}
        fileKey={on ? keyLabel(map.file) : null}
        onFile={() => void file()}
      />
      <p>
        <Link href={`/articles/${claim.articleId}#claim-${claim.number}`} className="link">
          {t('open.claim')}
        </Link>
      </p>
    </div>
  )
}
