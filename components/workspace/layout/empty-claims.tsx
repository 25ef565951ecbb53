import { useTranslations } from 'next-intl'
import { KeyboardKey } from '../../ui/actions/keyboard-key'

/** What to do where no claim is marked yet. */
export function EmptyClaims({ canMark, markKey }: { canMark: boolean; markKey: string | null }) {
  const t = useTranslations('workspace.empty')
  return (
    <div className="mx-1 rounded-md border border-dashed border-edge px-5 py-6">
      <p className="text-lg font-semibold">{t('title')}</p>
      <p className="mt-1 text-muted">
        {canMark
          ? t.rich(markKey ? 'body' : 'bodyNoKey', { key: () => <KeyboardKey>{markKey}</KeyboardKey> })
          : t('viewer')}
      </p>
    </div>
  )
}
