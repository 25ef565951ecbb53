import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SignOffDecision } from '@/domain/sign-offs/sign-off'
import type { SignOffState } from '@/domain/sign-offs/state'
import { DateTime } from '../ui/display/date-time'
import { ContentHash } from './content-hash'
import { Decision } from './decision'

interface SignOffReaderProps {
  title: string | null
  /** Who is asked and what for. */
  ask: ReactNode
  /** Where the content is served and a decision is sent, under `/api/v1`. */
  contentPath: string
  decisionPath: string
  contentHash: string
  state: SignOffState
  decided: { decision: SignOffDecision; contentHash: string; at: string } | null
  name?: string | null
}

/** What readers would get, whole, in a frame in which nothing runs, over a bar to approve or refuse it. */
export function SignOffReader(props: SignOffReaderProps) {
  const { title, ask, contentPath, decisionPath, contentHash, state, decided, name = null } = props
  const t = useTranslations('signOffs.decide')
  const src = `/api/v1${contentPath}?hash=${contentHash}`
  const current = decided?.contentHash === contentHash
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="border-b border-rule px-4 py-3 sm:px-6">
        <h1 className="truncate text-lg font-semibold" dir="auto">
          {title ?? t('preview')}
        </h1>
        <p>{ask}</p>
        <p className="flex flex-wrap gap-x-4 text-sm text-muted">
          <span>{t.rich('exact', { hash: () => <ContentHash hash={contentHash} /> })}</span>
          <a href={src} target="_blank" rel="noreferrer" className="link inline-flex items-center gap-1">
            {t('ownPage')}
            <ExternalLink size={13} aria-hidden />
          </a>
        </p>
      </div>
      <iframe
        key={contentHash}
        src={src}
        title={t('preview')}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        className="min-h-0 w-full flex-1 bg-paper"
      />
      <section
        aria-label={t('region')}
        className="border-t border-rule bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-6"
      >
        <Decision
          path={decisionPath}
          contentHash={contentHash}
          name={name}
          settled={state === 'approved' || (state === 'refused' && current)}
          decided={decided ? <Decided decided={decided} current={current} /> : null}
        />
      </section>
    </div>
  )
}

function Decided({
  decided,
  current,
}: {
  decided: { decision: SignOffDecision; contentHash: string; at: string }
  current: boolean
}) {
  const t = useTranslations('signOffs.decide')
  const { decision, contentHash, at } = decided
  return (
    <p>
      {t.rich(current ? decision : `${decision}Before`, {
        date: () => <DateTime value={at} show="moment" />,
      })}{' '}
      <ContentHash hash={contentHash} />
    </p>
  )
}
