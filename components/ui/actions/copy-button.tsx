'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from './button'

/** Copies `text`; where the browser forbids it, selects the element `fallbackId` so that Ctrl+C does it. */
export function CopyButton({
  text,
  label,
  fallbackId,
}: {
  text: string
  label: string
  fallbackId?: string
}) {
  const t = useTranslations('ui')
  const [copied, setCopied] = useState<'no' | 'yes' | 'selected'>('no')

  useEffect(() => {
    if (copied === 'no') return
    const timer = setTimeout(() => setCopied('no'), 4000)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('yes')
    } catch {
      const field = fallbackId ? document.getElementById(fallbackId) : null
      if (field instanceof HTMLInputElement) field.select()
      setCopied('selected')
    }
  }

  const done = copied === 'yes'
  return (
    <>
      <Button
        onClick={copy}
        icon={done ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        className="min-w-24"
      >
        {done ? t('copied') : label}
      </Button>
      <span role="status" className={copied === 'selected' ? 'text-sm text-muted' : 'sr-only'}>
        {copied === 'yes' ? t('copied') : copied === 'selected' ? t('copyByHand') : ''}
      </span>
    </>
  )
}
