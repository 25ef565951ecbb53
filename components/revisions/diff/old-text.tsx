'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { ArticleDocument } from '@/domain/articles/document'
import type { PaintedClaim } from '@/editor/claim-style'
import { placedSpans } from '../../claims/work-claim'
import { StaticText } from '../../editor/static-text'
import '../../editor/article-text.css'
import type { CarriedClaim } from '../outcomes/claim-outcomes'

interface OldTextProps {
  document: ArticleDocument
  claims: readonly CarriedClaim[]
  lang: string | null
  dir: 'ltr' | 'rtl'
}

/** One text of the article as it stood, with its claims, to be read. */
export function OldText({ document, claims, lang, dir }: OldTextProps) {
  const t = useTranslations('revisions')
  const painted = useMemo(
    () =>
      claims.map((claim): PaintedClaim => {
        return { number: claim.number, spans: placedSpans(claim), style: { family: 'unrated' } }
      }),
    [claims],
  )
  return (
    <div className="article-text !ms-0">
      <StaticText
        document={document}
        claims={painted}
        activeClaim={null}
        label={t('oldText')}
        lang={lang}
        dir={dir}
      />
    </div>
  )
}
