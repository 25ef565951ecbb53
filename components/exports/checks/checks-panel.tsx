'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useGate } from '../../editions/publish/use-gate'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { FileSize } from '../formats/file-size'
import { Check, CheckLine } from './check'
import { ClaimReviewCheck } from './claimreview-check'
import type { ExportChoice } from '../formats/export-formats'
import type { FileFinding } from './file-checks'
import type { AnnotatedFile } from './use-annotated-file'

interface ChecksPanelProps {
  articleId: string
  file: AnnotatedFile
  choice: ExportChoice
  /** The numbers of the claims whose rules are asked for; `null`: all that are decided. */
  claims: readonly number[] | null
  /** Whether any claim is decided. */
  anyClaim: boolean
}

/** What can be told of the file before anybody gets it: the desk's rules, ClaimReview, accessibility, weight. */
export function ChecksPanel({ articleId, file, choice, claims, anyClaim }: ChecksPanelProps) {
  const t = useTranslations('exports.checks')
  return (
    <section aria-label={t('title')} className="flex flex-col gap-6">
      {anyClaim ? <GateCheck articleId={articleId} claims={claims} /> : null}
      {choice.edition === null ? <ClaimReviewCheck articleId={articleId} claims={choice.claims} /> : null}
      <Check title={t('reading')} intro={t('readingIntro')}>
        {file.state === 'failed' ? <ProblemNotice failure={file.failure} kept={null} /> : null}
        {file.state === 'reading' ? <p className="text-muted">{t('looking')}</p> : null}
        {file.state === 'read' ? <Findings articleId={articleId} findings={file.findings} /> : null}
      </Check>
      <Check title={t('weight')}>
        {file.state === 'read' ? (
          <dl className="grid grid-cols-[minmax(0,1fr)_max-content] gap-x-4 gap-y-1">
            {(['total', 'text', 'rest', 'data'] as const).map((part) => (
              <div key={part} className={part === 'total' ? 'contents font-medium' : 'contents text-muted'}>
                <dt>{t(`part.${part}`)}</dt>
                <dd className="text-end tabular-nums">
                  <FileSize bytes={file.weight[part]} />
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="text-muted">
            {file.state === 'reading' && file.bytes > 0 ? <FileSize bytes={file.bytes} /> : t('looking')}
          </p>
        )}
      </Check>
    </section>
  )
}

function GateCheck({ articleId, claims }: { articleId: string; claims: readonly number[] | null }) {
  const t = useTranslations('exports.checks')
  const rule = useTranslations('editions.gate.rule')
  const { findings, fresh, failure } = useGate(articleId, claims)
  const unmet = findings.filter(({ met }) => !met)
  return (
    <Check title={t('gate')}>
      <ProblemNotice failure={failure} kept={null} />
      {fresh || failure ? null : <p className="text-muted">{t('looking')}</p>}
      {fresh && !failure && unmet.length === 0 ? (
        <CheckLine good>
          {t(findings.length === 0 ? 'gateNone' : 'gateMet', { count: findings.length })}
        </CheckLine>
      ) : null}
      <ul role="list" className="flex flex-col gap-1">
        {unmet.map((finding) => (
          <li key={finding.rule}>
            <CheckLine good={false}>
              {rule(finding.rule)}
              <p className="text-sm text-muted">{finding.message}</p>
            </CheckLine>
          </li>
        ))}
      </ul>
      {unmet.length > 0 ? (
        <Link
          href={`/articles/${articleId}/publish`}
          className="link target inline-flex items-center text-sm"
        >
          {t('gateMend')}
        </Link>
      ) : null}
    </Check>
  )
}

const shownClaims = 8

function Findings({ articleId, findings }: { articleId: string; findings: readonly FileFinding[] }) {
  const t = useTranslations('exports.checks')
  if (findings.length === 0) return <CheckLine good>{t('readingGood')}</CheckLine>
  return (
    <ul role="list" className="flex flex-col gap-1">
      {findings.map(({ check, count, claims }) => (
        <li key={check}>
          <CheckLine good={false} mild>
            {t(`finding.${check}`, { count })}
            <span className="flex flex-wrap gap-x-2 text-sm">
              {check === 'language' ? (
                <Link href={`/articles/${articleId}`} className="link target inline-flex items-center">
                  {t('mendLanguage')}
                </Link>
              ) : null}
              {claims.slice(0, shownClaims).map((number) => (
                <Link
                  key={number}
                  href={`/articles/${articleId}#claim-${number}`}
                  className="link target inline-flex items-center"
                >
                  {t('claim', { number })}
                </Link>
              ))}
            </span>
          </CheckLine>
        </li>
      ))}
    </ul>
  )
}
