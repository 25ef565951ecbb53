import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { SignOffView } from '@/domain/sign-offs/sign-off'
import { SignOffReader } from './sign-off-reader'

interface MemberReaderProps {
  article: { id: string; title: string | null }
  item: SignOffView
  contentHash: string
}

/** What a member who is asked reads and decides, within the desk. */
export function MemberReader({ article, item, contentHash }: MemberReaderProps) {
  const t = useTranslations('signOffs.decide')
  const { id, kind, state, decidedAt } = item
  const decided =
    item.contentHash && decidedAt
      ? {
          decision: state === 'refused' ? ('refused' as const) : ('approved' as const),
          contentHash: item.contentHash,
          at: decidedAt,
        }
      : null
  return (
    <div className="flex h-[calc(100dvh-var(--bar-height))] flex-col">
      <SignOffReader
        title={article.title}
        ask={
          <>
            {t('forMember', { kind })}{' '}
            <Link href={`/articles/${article.id}/sign-off`} className="link">
              {t('back')}
            </Link>
          </>
        }
        contentPath={`/sign-offs/${id}/content`}
        decisionPath={`/sign-offs/${id}/decide`}
        contentHash={contentHash}
        state={state}
        decided={decided}
      />
    </div>
  )
}
