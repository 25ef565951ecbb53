import {
  Circle,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleSlash,
  Gavel,
  GitFork,
  Hourglass,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RatingMark, type Scales } from '../verdicts/shown/rating-mark'
import { shownRating, type WorkClaim } from './work-claim'

const icons = {
  open: Circle,
  checking: CircleDashed,
  agreed: CircleCheck,
  disputed: GitFork,
  'awaiting-approval': Hourglass,
  ruled: Gavel,
  parked: CirclePause,
  withdrawn: CircleSlash,
} as const

/** Where a claim stands, as icon and word; a decided one shows its rating instead. */
export function ClaimState({ claim, scales }: { claim: WorkClaim; scales: Scales }) {
  const t = useTranslations('claims.state')
  const rating = shownRating(claim)
  if (rating && (claim.state === 'agreed' || claim.state === 'ruled')) {
    return (
      <span className="inline-flex shrink-0 items-center gap-1.5 text-sm">
        <RatingMark rating={rating} scale={scales.ratings} />
        <span className="text-muted">{t(claim.state)}</span>
      </span>
    )
  }
  const Icon = icons[claim.state]
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-sm text-muted">
      <Icon size={14} aria-hidden />
      {t(claim.state, { filed: claim.filed.length, quorum: claim.quorum })}
    </span>
  )
}
