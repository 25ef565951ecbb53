import { useTranslations } from 'next-intl'
import type { AgreementFigures } from '@/domain/agreement/view'

/** The figures behind the picture: each pair of people once, below the diagonal or on it. */
export function ConfusionTable({
  confusion: { keys, counts },
  layer,
}: {
  confusion: AgreementFigures['confusion']
  layer: string
}) {
  const t = useTranslations('agreement.confusion')
  return (
    <div
      role="region"
      aria-label={`${layer} ${t('table')}`}
      tabIndex={0}
      className="max-w-full overflow-x-auto pt-3"
    >
      <table className="border-collapse text-sm">
        <caption className="sr-only">{t('description')}</caption>
        <thead>
          <tr className="border-b border-rule">
            <th scope="col" className="py-1.5 pe-4 text-start font-medium">
              {t('rating')}
            </th>
            {keys.map(({ key, label }) => (
              <th key={key} scope="col" className="px-3 py-1.5 text-end font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map(({ key, label }, row) => (
            <tr key={key} className="border-b border-rule">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal whitespace-nowrap">
                {label}
              </th>
              {keys.map((other, column) => (
                <td key={other.key} className="px-3 py-1.5 text-end tabular-nums">
                  {column <= row ? counts[row]?.[column] : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
