'use client'

import { EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MenuItem } from '../ui/overlays/menu'

/** The entry of a menu that opens a `RedactDialog`, for editors and owners. */
export function RedactMenuItem({ onSelect }: { onSelect: () => void }) {
  const t = useTranslations('redaction')
  return (
    <MenuItem danger icon={<EyeOff size={16} aria-hidden />} onSelect={onSelect}>
      {t('menu')}
    </MenuItem>
  )
}
