import { useTranslations } from 'next-intl'

export function SkipLink() {
  const t = useTranslations('shell')
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
    >
      {t('skip')}
    </a>
  )
}
