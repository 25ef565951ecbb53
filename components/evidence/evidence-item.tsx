import { EyeOff, MessageSquareReply, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { sourceOf } from '@/components/sources/draft-source'
import { SourceFiles } from '@/components/sources/source-files'
import { SourceLine } from '@/components/sources/source-line'
import { IconButton } from '@/components/ui/actions/icon-button'
import { DateTime } from '@/components/ui/display/date-time'
import type { EvidenceView } from '@/domain/evidence/evidence'

interface EvidenceItemProps {
  evidence: EvidenceView
  /** Whether it stands at the whole article, in a list of a claim. */
  ofArticle: boolean
  busy: boolean
  /** `null` where it is not mine to take off. */
  onRemove: (() => void) | null
}

/** One source without a stance, with who brought it and what they said of it. */
export function EvidenceItem({ evidence, ofArticle, busy, onRemove }: EvidenceItemProps) {
  const t = useTranslations('evidence')
  const { source, note, addedBy, from, createdAt } = evidence
  return (
    <li className="flex items-start gap-2">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <SourceLine source={sourceOf(source)} />
        {note ? (
          <p dir="auto" className="break-words">
            {note}
          </p>
        ) : null}
        <p className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
          {from === 'verdicts' ? <EyeOff size={14} aria-hidden /> : null}
          {from === 'reply' ? <MessageSquareReply size={14} aria-hidden /> : null}
          {from === 'verdicts' ? t('fromVerdicts') : null}
          {from === 'reply' ? `${t('fromReply')} ·` : null}
          {addedBy ? t('addedBy', { name: addedBy.name }) : null}
          {createdAt ? <DateTime value={createdAt} /> : null}
          {ofArticle ? <span>· {t('ofArticle')}</span> : null}
        </p>
        {source.files.length > 0 ? (
          <SourceFiles files={source.files} onAttach={null} busy={false} failure={null} />
        ) : null}
      </div>
      {onRemove ? (
        <IconButton
          size="small"
          busy={busy}
          label={t('remove', { title: source.title ?? source.url ?? '' })}
          icon={<X size={16} aria-hidden />}
          onClick={onRemove}
        />
      ) : null}
    </li>
  )
}
