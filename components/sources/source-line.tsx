import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { hostOf, sourceName, type DraftSource } from './draft-source'

/** A source in a line or two: its name, which leads to it, and who published it when. */
export function SourceLine({ source }: { source: DraftSource }) {
  const t = useTranslations('sources')
  const name = sourceName(source) ?? t('untitled')
  const host = hostOf(source.url)
  const facts = [
    source.publisher,
    source.author,
    source.publishedAt?.slice(0, 10),
    host && host !== name ? host : null,
    source.access && source.access !== 'open' ? t(`access.${source.access}`) : null,
    source.tier ? t(`tier.${source.tier}`) : null,
  ].filter(Boolean)
  return (
    <span className="min-w-0">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer" className="link break-words">
          {name}
          <ExternalLink size={12} aria-hidden className="ms-1 inline align-baseline" />
        </a>
      ) : (
        <span className="font-medium">{name}</span>
      )}
      {facts.length > 0 ? <span className="text-sm text-muted"> · {facts.join(' · ')}</span> : null}
      {source.archiveUrl ? (
        <>
          {' '}
          <a href={source.archiveUrl} target="_blank" rel="noopener noreferrer" className="link text-sm">
            {t('archived')}
          </a>
        </>
      ) : null}
    </span>
  )
}
