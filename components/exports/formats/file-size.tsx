'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { byteSize } from './byte-size'

/** "84 kB". */
export function FileSize({ bytes }: { bytes: number }) {
  const t = useTranslations('exports')
  const format = useFormatter()
  const { value, unit } = byteSize(bytes)
  return <>{t(`size.${unit}`, { value: format.number(value) })}</>
}
