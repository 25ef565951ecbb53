import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/display/avatar'
import type { VerdictView } from '@/domain/verdicts/verdict'
import type { Scales } from './rating-mark'
import { ShownVerdict } from './shown-verdict'

/** A colleague's draft that they shared with me, and what reading it means for my own verdict. */
export function SharedDraft({ draft, scales }: { draft: VerdictView; scales: Scales }) {
  const t = useTranslations('sharing')
  const { name } = draft.author
  return (
    <article aria-label={t('shown.label', { name })}>
      <p className="mb-2 flex flex-wrap items-center gap-2">
        <Avatar name={name} small />
        <span className="font-medium">{name}</span>
        <span className="text-sm text-muted">{t('shown.draft')}</span>
      </p>
      <p className="mb-2 text-sm text-muted">{t('shown.consequence', { name })}</p>
      <div className="border-s-2 border-dashed border-edge ps-3">
        <ShownVerdict verdict={draft} scales={scales} />
      </div>
    </article>
  )
}
