'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ExpertDesk } from '@/domain/experts/expert'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { DateTime } from '../ui/display/date-time'
import { ProblemNotice } from '../ui/display/problem-notice'
import { Section } from '../ui/display/section'
import { TextArea } from '../ui/fields/text-area'
import { expertApi } from './expert-api'
import { expertPlace, type ExpertPass } from './expert-saver'
import { ExpertVerdict } from './expert-verdict'
import { useKeptText } from './use-kept-text'

interface ExpertScreenProps {
  /** The token of their link, and its id. */
  pass: ExpertPass
  desk: ExpertDesk
  /** The expert's own, by the number of the claim. */
  verdicts: Readonly<Record<number, VerdictView>>
}

/** `/expert/{token}`: the article, the claims in scope, and the expert's own verdicts, after a declaration. */
export function ExpertScreen({ pass, desk: first, verdicts }: ExpertScreenProps) {
  const t = useTranslations('experts')
  const [desk, setDesk] = useState(first)
  const [statement, setStatement] = useKeptText(
    expertPlace(pass, 'conflict', 'comment'),
    first.conflict ?? '',
  )
  const declare = useAction(async () => {
    const declared = await expertApi.declare(pass.token, statement)
    setStatement(declared.conflict ?? statement, 'stored')
    setDesk(declared)
  })
  const { article } = desk
  const about = { lang: article.language ?? undefined, dir: article.direction }
  return (
    <main id="main" className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6 sm:py-8">
      <header>
        <h1 {...about} className="text-xl font-semibold">
          {article.title ?? t('untitled')}
        </h1>
        <p className="max-w-measure pt-1 text-muted">
          {t.rich('intro', {
            ...{ name: desk.name, desk: desk.desk },
            date: () => <DateTime value={desk.expiresAt} show="moment" />,
          })}
        </p>
      </header>
      <Section title={t('article')}>
        <details open={desk.conflict === null}>
          <summary className="target cursor-pointer">{t('readArticle')}</summary>
          <div {...about} className="flex max-w-measure flex-col gap-3 pt-3 font-serif text-lg">
            {article.text.split('\n').map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </div>
        </details>
        <Evidence items={article.evidence} />
      </Section>
      <Section title={t('conflict.title')} intro={t('conflict.intro')}>
        <TextArea
          label={t('conflict.label')}
          hint={t('conflict.hint')}
          rows={2}
          grow
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
        <ProblemNotice failure={declare.failure} takesFocus />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            look={desk.conflict === null ? 'primary' : 'plain'}
            busy={declare.busy}
            onClick={() => void declare.run()}
          >
            {t('conflict.declare')}
          </Button>
          <p role="status" className="text-sm text-muted">
            {desk.conflict === null ? null : t('conflict.done')}
          </p>
        </div>
      </Section>
      {desk.claims.map((claim) => (
        <Section key={claim.number} title={t('claim', { number: claim.number })} intro={claim.statement}>
          <Quotes quotes={claim.quotes} about={about} />
          {claim.voices.length > 0 ? (
            <p>{t('saidBy', { voices: claim.voices.map(voiceWords).join('; ') })}</p>
          ) : null}
          <Evidence items={claim.evidence} />
          {desk.conflict === null ? (
            <p className="text-muted">{t('conflict.first')}</p>
          ) : (
            <ExpertVerdict
              pass={pass}
              claim={claim}
              scale={desk.scale}
              saved={verdicts[claim.number] ?? null}
            />
          )}
        </Section>
      ))}
    </main>
  )
}

function voiceWords({ chain }: ExpertDesk['claims'][number]['voices'][number]): string {
  return chain.map(({ name }) => name).join(' → ')
}

function Quotes({ quotes, about }: { quotes: string[]; about: { lang: string | undefined; dir: string } }) {
  return quotes.map((quote, index) => (
    <blockquote key={index} {...about} className="max-w-measure border-s-2 border-edge ps-3 font-serif">
      {quote}
    </blockquote>
  ))
}

function Evidence({ items }: { items: ExpertDesk['article']['evidence'] }) {
  const t = useTranslations('experts')
  if (items.length === 0) return null
  return (
    <div>
      <h3 className="font-medium">{t('evidence')}</h3>
      <ul className="list-disc ps-5">
        {items.map(({ title, url, publisher, note, answer }, index) => (
          <li key={index} dir="auto">
            {url ? (
              <a href={url} target="_blank" rel="noreferrer" className="link">
                {title ?? url}
              </a>
            ) : (
              title
            )}
            {publisher ? ` · ${publisher}` : null}
            {note ? <p className="text-muted">{note}</p> : null}
            {answer ? <p className="whitespace-pre-line">{answer}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
