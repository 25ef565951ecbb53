'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { articleHref } from '@/components/articles/article-nav'
import { LinkButton } from '@/components/ui/actions/link-button'
import { useKeys } from '@/components/workspace/keys/use-keys'
import { ClaimReview } from './claim-review'

interface ClaimScreenProps extends Omit<ComponentProps<typeof ClaimReview>, 'onClaim'> {
  /** The numbers of the claims before and after this one in the text. */
  previous: number | null
  next: number | null
}

/** `/articles/{id}/claims/{number}`: one claim to settle, and the way to the ones beside it. */
export function ClaimScreen({ previous, next, ...review }: ClaimScreenProps) {
  const { article, claim } = review
  const t = useTranslations('claimReview')
  const router = useRouter()
  const address = (number: number) => `/articles/${article.id}/claims/${number}`
  useKeys((action) => {
    const number = action === 'next' ? next : action === 'previous' ? previous : null
    if (number === null) return false
    router.push(address(number))
    return true
  })
  return (
    <div className="flex flex-col gap-6">
      <nav aria-label={t('nav')} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-48 truncate text-muted">
          <Link
            href={`/articles/${article.id}#claim-${claim.number}`}
            lang={article.language ?? undefined}
            dir={article.direction}
            className="link"
          >
            {article.title ?? t('untitled')}
          </Link>
        </p>
        <Link href={articleHref(article.id, 'history')} className="link">
          {t('history')}
        </Link>
        <span className="flex gap-2">
          {previous === null ? null : (
            <LinkButton
              size="small"
              href={address(previous)}
              icon={<ChevronLeft size={14} aria-hidden className="rtl:rotate-180" />}
            >
              {t('previous', { number: previous })}
            </LinkButton>
          )}
          {next === null ? null : (
            <LinkButton size="small" href={address(next)}>
              {t('next', { number: next })}
              <ChevronRight size={14} aria-hidden className="rtl:rotate-180" />
            </LinkButton>
          )}
        </span>
      </nav>
      <ClaimReview key={claim.id} {...review} />
    </div>
  )
}
