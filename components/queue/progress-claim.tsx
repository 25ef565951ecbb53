import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { BlockerKind, ProgressView } from '@/domain/queue/progress'
import { Due } from '../register/register-row'
import { StateChip } from '../ui/display/state-chip'

type LeftClaim = ProgressView['left'][number]

interface ProgressClaimProps {
  claim: LeftClaim
  kind: BlockerKind
  articleId: string
  language: string | null
}

/** One claim under one heading of what is left: what exactly it waits for, and for whom. */
export function ProgressClaim({ claim, kind, articleId, language }: ProgressClaimProps) {
  const t = useTranslations('progress')
  const toReview = kind === 'ruling' || kind === 'approval' || kind === 'recheck' || kind === 'threads'
  const href = toReview
    ? `/articles/${articleId}/claims/${claim.number}`
    : `/articles/${articleId}#claim-${claim.number}`
  return (
    <li className="flex flex-col gap-1 border-b border-rule py-2.5">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Link href={href} className="link">
          {t('claim', { number: claim.number })}
        </Link>
        <StateChip state={claim.state} />
        {claim.due ? <Due due={claim.due} late={claim.overdue} /> : null}
      </span>
      <span lang={language ?? undefined} dir="auto" className="line-clamp-2">
        {claim.statement}
      </span>
      <span className="text-sm text-muted">
        <WaitsFor claim={claim} kind={kind} />
      </span>
    </li>
  )
}

function WaitsFor({ claim, kind }: { claim: LeftClaim; kind: BlockerKind }) {
  const t = useTranslations('progress')
  const blocker = claim.blockers.find((one) => one.kind === kind)
  if (!blocker) return null
  if (kind === 'ruling') return t(claim.state === 'agreed' ? 'ruling.agreed' : 'ruling.disputed')
  if (kind === 'approval' || kind === 'recheck') return t(kind)
  if (kind === 'threads') return t('threads', { count: blocker.count })
  const names = (people: { name: string }[]) => people.map(({ name }) => name).join(', ')
  return [
    t('needs', { count: blocker.count }),
    claim.filed.length > 0
      ? t('haveFiled', { names: names(claim.filed), count: claim.filed.length })
      : t('nobodyFiled'),
    blocker.waitsFor.length > 0 ? t('waitsFor', { names: names(blocker.waitsFor) }) : t('nobodyAssigned'),
  ].join(' ')
}
