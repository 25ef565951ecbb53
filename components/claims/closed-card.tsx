import { PencilLine, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { classNames } from '../ui/class-names'
import type { Scales } from '../verdicts/shown/rating-mark'
import { ClaimState } from './claim-state'
import { quotedWords, type WorkClaim } from './work-claim'

interface ClosedCardProps {
  claim: WorkClaim
  scales: Scales
  lang: string | null
  hovered: boolean
  onOpen: (claim: WorkClaim) => void
  onHover: (number: number | null) => void
}

/** A claim in one line: its number, its words, where it stands. */
export const ClosedCard = memo(function ClosedCard(props: ClosedCardProps) {
  const { claim, scales, lang, hovered, onOpen, onHover } = props
  const t = useTranslations('claims')
  return (
    <button
      type="button"
      onClick={() => onOpen(claim)}
      onPointerEnter={() => onHover(claim.number)}
      onPointerLeave={() => onHover(null)}
      className={classNames(
        'flex h-9 w-full items-center gap-2 rounded-md border px-2.5 text-start transition-colors pointer-coarse:h-12',
        hovered ? 'border-edge bg-surface' : 'border-transparent hover:border-rule hover:bg-surface',
      )}
    >
      <span className="min-w-6 shrink-0 text-end text-sm font-medium text-muted">{claim.number}</span>
      <span
        className="min-w-0 flex-1 truncate font-serif text-[0.9375rem]"
        lang={lang ?? undefined}
        dir="auto"
      >
        {quotedWords(claim)}
      </span>
      {claim.myVerdict?.state === 'draft' ? (
        <span className="shrink-0 text-muted" title={t('draftHere')}>
          <PencilLine size={14} aria-hidden />
          <span className="sr-only">{t('draftHere')}</span>
        </span>
      ) : null}
      {claim.recheck ? (
        <span className="shrink-0 text-accent" title={t('recheckHere')}>
          <RotateCcw size={14} aria-hidden />
          <span className="sr-only">{t('recheckHere')}</span>
        </span>
      ) : null}
      <ClaimState claim={claim} scales={scales} />
    </button>
  )
})
