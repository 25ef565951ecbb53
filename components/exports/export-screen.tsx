'use client'

import { ExternalLink, FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { EditionView } from '@/domain/editions/edition-view'
import { ArticleNav } from '../articles/article-nav'
import { Button } from '../ui/actions/button'
import { buttonClass } from '../ui/actions/button-class'
import { LinkButton } from '../ui/actions/link-button'
import { Notice } from '../ui/display/notice'
import { Section } from '../ui/display/section'
import { ChecksPanel } from './checks/checks-panel'
import { useAnnotatedFile } from './checks/use-annotated-file'
import { EmbedCodes } from './embeds/embed-codes'
import { choiceQuery, exportHref, type ExportChoice } from './formats/export-formats'
import { FormatList } from './formats/format-list'
import { ChoiceBar, type Device, type Scheme } from './preview/choice-bar'
import { FilePreview } from './preview/file-preview'
import { useOwnLook } from './preview/use-own-look'

interface ExportScreenProps {
  article: {
    id: string
    slug: string
    title: string | null
    language: string | null
    direction: 'ltr' | 'rtl'
  }
  /** What the address asks for. */
  asked: ExportChoice
  /** The newest first. */
  editions: readonly EditionView[]
  /** How many claims the article has, and the numbers of those that are decided. */
  claims: { total: number; numbers: readonly number[]; decided: readonly number[] }
  /**
   * Claims on which this person was asked for one more verdict and has not filed it: the file would show them the
   * others'.
   */
  curtained: readonly number[]
  /** Editors publish and take the pack for assessors. */
  mayPublish: boolean
}

const mostMeasured = 200

/** `/articles/{id}/export`: the real file to look at, what can be told of it, and every format to take along. */
export function ExportScreen(props: ExportScreenProps) {
  const { article, asked, editions, claims, curtained, mayPublish } = props
  const t = useTranslations('exports')
  const [choice, setChoice] = useState(asked)
  const [chosenDevice, setDevice] = useState<Device | null>(null)
  const [chosenScheme, setScheme] = useState<Scheme | null>(null)
  const own = useOwnLook()
  const device = chosenDevice ?? own.device
  const scheme = chosenScheme ?? own.scheme
  const [lifted, setLifted] = useState(curtained.length === 0)
  const file = useAnnotatedFile(lifted ? exportHref(article.id, 'html', choice) : null)
  const current = editions.find((edition) => edition.current) ?? null
  const chosen = editions.find(({ number }) => number === choice.edition)
  const choose = (next: ExportChoice) => {
    setChoice(next)
    window.history.replaceState(null, '', `/articles/${article.id}/export${choiceQuery(next)}`)
  }
  const preview = exportHref(article.id, 'html/preview', choice)
  return (
    <div className="mx-auto w-full max-w-[100rem] px-4 py-6 sm:px-6 sm:py-8">
      <ArticleNav article={article} current="export" />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pb-5">
        <div>
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>
        </div>
        {lifted ? (
          <div className="flex flex-wrap gap-2">
            <a href={preview} target="_blank" rel="noreferrer" className={buttonClass('quiet')}>
              <ExternalLink size={16} aria-hidden />
              {t('ownPage')}
            </a>
            <a href={exportHref(article.id, 'html', choice)} download className={buttonClass('primary')}>
              <FileDown size={16} aria-hidden />
              {t('downloadHtml')}
            </a>
          </div>
        ) : null}
      </div>
      {lifted ? (
        <>
          <ChoiceBar
            choice={choice}
            onChoice={choose}
            editions={editions}
            device={device}
            onDevice={setDevice}
            scheme={scheme}
            onScheme={setScheme}
          />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6 pt-4 pb-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <section aria-label={t('preview')}>
              <FilePreview src={preview} device={device} scheme={scheme} />
            </section>
            <ChecksPanel
              articleId={article.id}
              file={file}
              choice={choice}
              claims={chosen ? chosen.claims : choice.claims === 'all' ? claims.numbers : null}
              anyClaim={claims.decided.length > 0}
            />
          </div>
          <div className="flex flex-col gap-8">
            <Section title={t('formats')} intro={t('formatsIntro')}>
              <FormatList article={article} choice={choice} measure={claims.total <= mostMeasured} />
            </Section>
            <Section title={t('embeds.title')} intro={t('embeds.intro')}>
              {current ? (
                <EmbedCodes slug={article.slug} title={article.title} claims={current.claims} />
              ) : (
                <p className="text-muted">{t('embeds.unpublished')}</p>
              )}
            </Section>
            {mayPublish ? (
              <Section title={t('pack.title')} intro={t('pack.intro')}>
                <p className="max-w-measure text-muted">{t('pack.body')}</p>
                <a
                  href={`/api/v1/articles/${article.id}/pack`}
                  download
                  className={buttonClass('plain', 'normal', 'self-start')}
                >
                  <FileDown size={16} aria-hidden />
                  {t('pack.download')}
                </a>
              </Section>
            ) : null}
          </div>
        </>
      ) : (
        <Notice
          title={t('curtain.title', { count: curtained.length, numbers: curtained.join(', ') })}
          actions={
            <>
              <LinkButton href={`/articles/${article.id}#claim-${curtained[0]}`}>
                {t('curtain.file')}
              </LinkButton>
              <Button onClick={() => setLifted(true)}>{t('curtain.lift')}</Button>
            </>
          }
        >
          <p>{t('curtain.body')}</p>
        </Notice>
      )}
    </div>
  )
}
