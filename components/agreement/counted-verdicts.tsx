import { useTranslations } from 'next-intl'
import type { AgreementView } from '@/domain/agreement/view'

const reasons = [
  'notBlind',
  'countersign',
  'unconfirmed',
  'retired',
  'redacted',
  'alone',
  'unordered',
] as const

/** Which verdicts the figures are made of, and which are in none. */
export function CountedVerdicts({ agreement: { modes, excluded } }: { agreement: AgreementView }) {
  const t = useTranslations('agreement.counted')
  const found = reasons.filter((reason) => excluded[reason] > 0)
  return (
    <div className="flex max-w-measure flex-col gap-2">
      <p>{t('rule')}</p>
      <p>
        {t('modes', { blind: modes.blind, shared: modes['blind-rating'], countersign: modes.countersign })}
      </p>
      {found.length > 0 ? (
        <ul className="list-disc ps-5">
          {found.map((reason) => (
            <li key={reason}>{t(reason, { count: excluded[reason] })}</li>
          ))}
        </ul>
      ) : (
        <p>{t('none')}</p>
      )}
    </div>
  )
}
